// The one loop of Mail that Swift cannot write: shuffling octets by octets (VPSHUFB) has no counterpart in its SIMD types.
//
// Header-only, compiled for AVX2 function by function, so the program itself still runs on any x86-64; the caller asks
// homthu_has_avx2 first. On other processors the function is absent in effect: it decodes nothing.
#pragma once

#include <stddef.h>
#include <stdint.h>

// What homthu_base64_lines did: characters passed over, octets written.
struct homthu_progress {
    size_t consumed;
    size_t written;
};

#if defined(__x86_64__)

#include <immintrin.h>

static inline int homthu_has_avx2(void) {
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2");
}

// Decodes base64 (RFC 4648 section 4), passing over line breaks, up to the first other character or the last 32 octets of input.
//
// Always stops after a whole group of four. Writes up to 8 octets behind the last one that counts: `out` needs room for
// count / 4 * 3 + 16.
__attribute__((target("avx2"))) static inline struct homthu_progress homthu_base64_lines(
    const uint8_t *in, size_t count, uint8_t *out) {
    // A character is judged by its halves. The upper half has one bit for each kind: 1 '+' and '/' (0x2_), 2 digits (0x3_),
    // 4 '@' to 'o' (0x4_, 0x6_), 8 'P' to DEL (0x5_, 0x7_), 16 never in base64. The lower half has the kinds in which it
    // is none of the alphabet. A common bit means: no base64.
    const __m256i upper_kind = _mm256_setr_epi8(
        16, 16, 1, 2, 4, 8, 4, 8, 16, 16, 16, 16, 16, 16, 16, 16, 16, 16, 1, 2, 4, 8, 4, 8, 16, 16, 16, 16, 16, 16, 16, 16);
    const __m256i lower_bad = _mm256_setr_epi8(
        21, 17, 17, 17, 17, 17, 17, 17, 17, 17, 19, 26, 27, 27, 27, 26, 21, 17, 17, 17, 17, 17, 17, 17, 17, 17, 19, 26, 27, 27,
        27, 26);
    // What is added to a character to get its value, by upper half; '/' takes the place before '+'.
    const __m256i offset = _mm256_setr_epi8(
        0, 63 - '/', 62 - '+', 52 - '0', -'A', -'A', 26 - 'a', 26 - 'a', 0, 0, 0, 0, 0, 0, 0, 0, 0, 63 - '/', 62 - '+', 52 - '0',
        -'A', -'A', 26 - 'a', 26 - 'a', 0, 0, 0, 0, 0, 0, 0, 0);
    const __m256i octet_order = _mm256_setr_epi8(
        2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1, 2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1);
    const __m256i word_order = _mm256_setr_epi32(0, 1, 2, 4, 5, 6, 7, 7);
    const __m256i nibble = _mm256_set1_epi8(15);

    size_t at = 0, written = 0;
    while (count - at >= 32) {
        const __m256i text = _mm256_loadu_si256((const __m256i *)(in + at));
        const __m256i upper = _mm256_and_si256(_mm256_srli_epi32(text, 4), nibble);
        const __m256i bad = _mm256_and_si256(
            _mm256_shuffle_epi8(upper_kind, upper), _mm256_shuffle_epi8(lower_bad, _mm256_and_si256(text, nibble)));
        const __m256i slash = _mm256_cmpeq_epi8(text, _mm256_set1_epi8('/'));
        const __m256i value = _mm256_add_epi8(text, _mm256_shuffle_epi8(offset, _mm256_add_epi8(upper, slash)));
        const __m256i pairs = _mm256_maddubs_epi16(value, _mm256_set1_epi32(0x01400140));
        const __m256i groups = _mm256_madd_epi16(pairs, _mm256_set1_epi32(0x00011000));
        const __m256i octets = _mm256_permutevar8x32_epi32(_mm256_shuffle_epi8(groups, octet_order), word_order);
        _mm256_storeu_si256((__m256i *)(out + written), octets);

        const uint32_t good = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bad, _mm256_setzero_si256()));
        if (good == 0xffffffff) {
            at += 32;
            written += 24;
            continue;
        }
        // The groups before the first other character are good.
        const unsigned run = (unsigned)__builtin_ctz(~good);
        at += run & ~3u;
        written += run / 4 * 3;
        if (run % 4 != 0 || (in[at] != '\r' && in[at] != '\n')) break;
        do at++;
        while (at < count && (in[at] == '\r' || in[at] == '\n'));
    }
    return (struct homthu_progress){at, written};
}

#else

static inline int homthu_has_avx2(void) { return 0; }

static inline struct homthu_progress homthu_base64_lines(const uint8_t *in, size_t count, uint8_t *out) {
    (void)in, (void)count, (void)out;
    return (struct homthu_progress){0, 0};
}

#endif
