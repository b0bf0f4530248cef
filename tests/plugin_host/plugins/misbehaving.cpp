// SPDX-License-Identifier: Apache-2.0
/// \file
/// One plugin with one way to go wrong: MISBEHAVIOUR names it, and is its id.
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <attune/plugin.hpp>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>
#include <string_view>

namespace {

using namespace attune::sdk;

constexpr std::string_view kWay = MISBEHAVIOUR;
constexpr int kConnection = 3;

void write_all(const char* bytes, std::size_t count) {
    if (write(kConnection, bytes, count) < 0) _exit(9);
}

[[noreturn]] void wait_for_ever() {
    for (;;) pause();
}

/// A frame whose header promises what the body breaks.
void write_frame(std::uint32_t length, std::uint16_t type, std::uint64_t request,
                 const char* body) {
    char header[16] = {};
    std::memcpy(header, &length, 4);
    std::memcpy(header + 4, &type, 2);
    std::memcpy(header + 8, &request, 8);
    write_all(header, sizeof header);
    write_all(body, std::strlen(body));
}

struct Misbehaving {
    static constexpr const char* id = MISBEHAVIOUR;

    void score(const Request& request, Result& result) const {
        // The first answer, where there is one, says whether to go wrong at all.
        const bool is_meant =
            request.answers().size() == 0 || request.answers().at(0).value.number().value_or(1) > 0;
        if (is_meant) go_wrong(result);
        result.score({"total", 1, 0, 12, 1, 0});
    }

    static void go_wrong(Result& result) {
        if (kWay == "crashing") std::raise(SIGSEGV);
        if (kWay == "hanging") wait_for_ever();
        if (kWay == "spinning") {
            const volatile bool for_ever = true;
            while (for_ever) {
            }
        }
        if (kWay == "exiting") std::exit(3);
        if (kWay == "aborting") std::abort();
        if (kWay == "throwing") throw std::runtime_error("could not make sense of it");
        if (kWay == "throwing-oddly") throw 42;
        if (kWay == "closing") close(kConnection), wait_for_ever();
        if (kWay == "garbage") write_all("this is no frame at all", 23);
        if (kWay == "endless-frame") write_frame(0xffffffffU, 3, 1, ""), wait_for_ever();
        if (kWay == "half-frame") write_frame(100, 3, 1, "{"), _exit(0);
        if (kWay == "wrong-id") write_frame(2, 3, 77, "{}");
        if (kWay == "no-json") write_frame(2, 3, 1, "{]");
        if (kWay == "forging")
            write_frame(60, 3, 1,
                        R"({"scores":[{"id":"total","value":1e999,"items_used":1,"a":12}]})");
        if (kWay == "deep") write_frame(40, 3, 1, "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]");
        if (kWay == "undeclared") result.score({"iq", 100, 0, 200, 1, 0});
        if (kWay == "out-of-range") result.score({"half", 5, 0, 12, 1, 0});
        if (kWay == "not-finite")
            result.score({"half", std::numeric_limits<double>::quiet_NaN(), 0, 1, 1, 0});
        if (kWay == "twice") result.score({"total", 1, 0, 12, 1, 0});
        if (kWay == "not-asked") result.alert("A-1", {"never-asked"});
        if (kWay == "markup") result.finding({"note", Severity::Note, "child", "bell\a", {}});
        if (kWay == "huge") {
            for (int i = 0; i < 9000; ++i)
                result.finding({"note", Severity::Note, "child", std::string(1000, 'x'), {}});
        }
        if (kWay == "chatty") {
            const std::string line(4096, 'x');
            for (int i = 0; i < 500; ++i) {
                if (write(STDOUT_FILENO, line.data(), line.size()) < 0) _exit(8);
            }
        }
        if (kWay == "opening-files" && open("/etc/hostname", O_RDONLY) >= 0) {
            result.trace("opened a file", 1);
        }
        if (kWay == "looking-around") {
            result.trace("variables", environ == nullptr || getenv("HOME") == nullptr ? 0 : 1);
            result.trace("standard input", read(STDIN_FILENO, nullptr, 0) < 0 ? 1 : 0);
            rlimit core{};
            getrlimit(RLIMIT_CORE, &core);
            result.trace("core", static_cast<double>(core.rlim_cur));
        }
    }
};

}  // namespace

ATTUNE_PLUGIN(Misbehaving)
