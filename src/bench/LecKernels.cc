// SPDX-License-Identifier: Apache-2.0
// The side of cdrdao's lec library in src/bench/kernels, which compiles this against a source tree of cdrdao.
//
// For each line on standard input one line on standard output: the nanoseconds a sector takes to be built and to be
// verified, the least of many samples, and a sum over the bytes of the sectors that were built.

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include <sys/types.h>

#include "lec.h"

static const int SECTORS = 256;
static const int BYTES = 2352;
static const int SAMPLES = 60;
static const int FRAMES_BEFORE_LBA_0 = 150;

static uint8_t sectors[SECTORS * BYTES];

// Noise, the same as in Kernels.java.
static void fill() {
    uint64_t state = 88172645463325252ULL;
    for (int i = 0; i < SECTORS * BYTES; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        sectors[i] = (uint8_t)state;
    }
}

static void build() {
    for (int i = 0; i < SECTORS; i++) {
        lec_encode_mode1_sector(i + FRAMES_BEFORE_LBA_0, sectors + i * BYTES);
    }
}

// The library has nothing that verifies: a sector is built anew from its data, and compared.
static int verify() {
    uint8_t again[BYTES];
    int differing = 0;
    for (int i = 0; i < SECTORS; i++) {
        memcpy(again, sectors + i * BYTES, BYTES);
        lec_encode_mode1_sector(i + FRAMES_BEFORE_LBA_0, again);
        differing += memcmp(again, sectors + i * BYTES, BYTES) != 0;
    }
    return differing;
}

template <typename Work> static double least(Work work) {
    double best = 1e18;
    for (int i = 0; i < SAMPLES; i++) {
        auto start = std::chrono::steady_clock::now();
        work();
        std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
        best = took.count() < best ? took.count() : best;
    }
    return best / SECTORS;
}

static uint64_t sum() {
    uint64_t hash = 0xCBF29CE484222325ULL;
    for (int i = 0; i < SECTORS * BYTES; i++) {
        hash = (hash ^ sectors[i]) * 0x100000001B3ULL;
    }
    return hash;
}

int main() {
    char line[16];
    fill();
    while (fgets(line, sizeof line, stdin)) {
        double built = least([] { build(); });
        int differing = 0;
        double verified = least([&] { differing += verify(); });
        if (differing != 0) {
            return 1;
        }
        printf("%.1f %.1f %016llx\n", built, verified, (unsigned long long)sum());
        fflush(stdout);
    }
    return 0;
}
