// The two loops that Swift cannot write: shuffling octets by octets (VPSHUFB) and the processor's rounds of SHA-256 have no
// counterpart in its SIMD types.
//
// Header-only, compiled for their instructions function by function, so the program itself still runs on any x86-64; the caller
// asks homthu_has_… first. On other processors the functions are absent in effect: they do nothing.
#pragma once

#include <stddef.h>
#include <stdint.h>

// What homthu_base64_lines did: characters passed over, octets written.
struct homthu_progress {
    size_t consumed;
    size_t written;
};

#if defined(__x86_64__)

#include <cpuid.h>
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

static inline int homthu_has_sha256(void) {
    unsigned a, b, c, d;
    // SSSE3 and SSE4.1 in leaf 1, SHA in leaf 7 (Intel SDM, CPUID).
    if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & 1u << 9) || !(c & 1u << 19)) return 0;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & 1u << 29);
}

// Folds whole blocks of 64 octets into the state (FIPS 180-4 section 6.2.2); `k` are the 64 round constants.
__attribute__((target("sha,ssse3,sse4.1"))) static inline void homthu_sha256_blocks(
    uint32_t *state, const uint8_t *in, size_t blocks, const uint32_t *k) {
    const __m128i big_endian = _mm_setr_epi8(3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
    // The instructions want the words as (f, e, b, a) and (h, g, d, c), lowest first.
    const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    const __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    __m128i feba = _mm_alignr_epi8(badc, hgfe, 8);
    __m128i hgdc = _mm_blend_epi16(hgfe, badc, 0xF0);
    for (; blocks > 0; blocks--, in += 64) {
        const __m128i before_feba = feba, before_hgdc = hgdc;
        __m128i w[4];
        for (int i = 0; i < 4; i++) w[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(in + 16 * i)), big_endian);
#pragma clang loop unroll(full)
        for (int i = 0; i < 16; i++) {
            const __m128i words = _mm_add_epi32(w[i % 4], _mm_loadu_si128((const __m128i *)(k + 4 * i)));
            hgdc = _mm_sha256rnds2_epu32(hgdc, feba, words);
            feba = _mm_sha256rnds2_epu32(feba, hgdc, _mm_shuffle_epi32(words, 0x0E));
            if (i >= 12) continue;
            const __m128i last = w[(i + 3) % 4];
            const __m128i middle = _mm_alignr_epi8(last, w[(i + 2) % 4], 4);
            w[i % 4] = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(w[i % 4], w[(i + 1) % 4]), middle), last);
        }
        feba = _mm_add_epi32(feba, before_feba);
        hgdc = _mm_add_epi32(hgdc, before_hgdc);
    }
    const __m128i abef = _mm_shuffle_epi32(feba, 0x1B);
    const __m128i ghcd = _mm_shuffle_epi32(hgdc, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(abef, ghcd, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(ghcd, abef, 8));
}

#else

static inline int homthu_has_sha256(void) { return 0; }

static inline void homthu_sha256_blocks(uint32_t *state, const uint8_t *in, size_t blocks, const uint32_t *k) {
    (void)state, (void)in, (void)blocks, (void)k;
}

static inline int homthu_has_avx2(void) { return 0; }

static inline struct homthu_progress homthu_base64_lines(const uint8_t *in, size_t count, uint8_t *out) {
    (void)in, (void)count, (void)out;
    return (struct homthu_progress){0, 0};
}

#endif
