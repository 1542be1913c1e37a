#ifndef HOMTHU_CSQLITE_SHIM_H
#define HOMTHU_CSQLITE_SHIM_H

#include <sqlite3.h>

/* What Swift cannot see: a macro that casts an integer to a function pointer, and variadic calls. */

/* SQLite copies the bytes before the call returns. */
static inline int homthu_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
    return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int homthu_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
    return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

/* Sets a switch of sqlite3_db_config: 1 on, 0 off. */
static inline int homthu_sqlite_db_switch(sqlite3 *connection, int option, int on) {
    return sqlite3_db_config(connection, option, on, (int *)0);
}

#endif
