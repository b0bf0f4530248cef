// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>

#include "base/verify.h"

namespace attune {

namespace {

spdlog::level::level_enum to_spdlog(LogLevel level) {
    switch (level) {
        case LogLevel::Debug:
            return spdlog::level::debug;
        case LogLevel::Info:
            return spdlog::level::info;
        case LogLevel::Warning:
            return spdlog::level::warn;
        case LogLevel::Error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

std::shared_ptr<spdlog::logger>& logger() {
    static std::shared_ptr<spdlog::logger> instance = [] {
        auto made = std::make_shared<spdlog::logger>(
            "attune", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made->set_level(spdlog::level::warn);
        return made;
    }();
    return instance;
}

}  // namespace

void log_to_file(const std::filesystem::path& file) {
    try {
        auto made = std::make_shared<spdlog::logger>(
            "attune",
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), 1024 * 1024, 3));
        made->set_level(spdlog::level::info);
        made->flush_on(spdlog::level::warn);
        logger() = std::move(made);
    } catch (const spdlog::spdlog_ex& failure) {
        logger()->warn("log: the log file cannot be opened: {}", failure.what());
    }
}

void log(LogLevel level, std::string_view who, std::string_view text) {
    logger()->log(to_spdlog(level), "{}: {}", who, text);
}

void verify_failed(const char* condition, const char* file, int line) {
    logger()->critical("verify failed: {} ({}:{})", condition, file, line);
    logger()->flush();
    std::abort();
}

}  // namespace attune
