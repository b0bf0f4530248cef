// SPDX-License-Identifier: Apache-2.0
/// \file
/// attune-plugin-runner LIBRARY: one plugin in a process of its own. Speaks frames on descriptor 3
/// and ends when the other side closes it.
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "loader/library.h"
#include "protocol/frame.h"
#include "protocol/messages.h"
#include "runner/isolation_stages.h"

namespace attune::plugin_host {
namespace {

/// Nothing of the host's surroundings reaches a plugin: no descriptor, no variable, no time zone.
void forget_surroundings() {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // a plugin in an endless loop must not outlive the host
    std::signal(SIGPIPE, SIG_IGN);
    close_range(kRunnerDescriptor + 1, ~0U, 0);
    clearenv();
    setenv("LANG", "C.UTF-8", 1);
    setenv("TZ", "UTC0", 1);
    tzset();
}

bool send(FrameType type, std::uint64_t id, std::string body) {
    if (body.size() > kMaxBodyBytes) {
        return send(FrameType::Refusal, id, refusal_to_json("its outputs are larger than 4 MiB"));
    }
    const std::string bytes = encode({type, id, std::move(body)});
    for (std::size_t sent = 0; sent < bytes.size();) {
        const ssize_t count = write(kRunnerDescriptor, bytes.data() + sent, bytes.size() - sent);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

/// The sentence of the error's first fault.
std::string words_of(const Error& error) {
    return error.faults.empty() ? std::string(name_of(error.code)) : error.faults.front().text;
}

bool answer(Library& library, const Frame& frame) {
    const auto request = scoring_request_from_json(frame.body);
    if (!request)
        return send(FrameType::Refusal, frame.id, refusal_to_json(words_of(request.error())));
    const auto part = library.score(*request);
    if (!part) return send(FrameType::Refusal, frame.id, refusal_to_json(words_of(part.error())));
    return send(FrameType::Reply, frame.id, to_json(*part));
}

/// Answers one request after the other until the host closes the connection or breaks it.
int serve(Library& library) {
    FrameReader reader;
    std::string buffer(65536, '\0');
    for (;;) {
        auto frame = reader.next();
        if (!frame) return EXIT_FAILURE;
        if (*frame) {
            if ((*frame)->type != FrameType::Score || !answer(library, **frame))
                return EXIT_FAILURE;
            continue;
        }
        const ssize_t count = read(kRunnerDescriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return EXIT_SUCCESS;
        reader.add({buffer.data(), static_cast<std::size_t>(count)});
    }
}

int run(const char* file) {
    forget_surroundings();
    const Isolation before = isolate_before_load();
    auto library = Library::open(file);
    if (!library) {
        send(FrameType::Refusal, 0, refusal_to_json(words_of(library.error())));
        return EXIT_FAILURE;
    }
    const Isolation after = isolate_after_load();
    const Hello hello{kProtocolVersion, std::min(before, after), library->instruments()};
    return send(FrameType::Hello, 0, to_json(hello)) ? serve(*library) : EXIT_FAILURE;
}

}  // namespace
}  // namespace attune::plugin_host

#if defined(__SANITIZE_ADDRESS__)
/// Read by the sanitizer: a plugin's crash is left to the host, which tells the signal.
extern "C" const char* __asan_default_options() { return "handle_segv=0:handle_sigbus=0"; }
#endif

int main(int argc, char** argv) {
    if (argc != 2 || fcntl(attune::plugin_host::kRunnerDescriptor, F_GETFD) < 0) {
        std::fputs("attune-plugin-runner is started by Attune, not by hand\n", stderr);
        return 2;
    }
    // Not a return: a plugin's destructors have no say in how the process ends.
    _exit(attune::plugin_host::run(argv[1]));
}
