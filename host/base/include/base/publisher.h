// SPDX-License-Identifier: Apache-2.0
/// \file
/// Change notices. A subscription is an object: when it goes, the notices stop.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace attune {

/// Move-only; ends the notices when destroyed. May outlive the publisher.
class Subscription {
public:
    Subscription() = default;
    explicit Subscription(std::function<void()> cancel) : m_cancel(std::move(cancel)) {}
    Subscription(Subscription&& other) noexcept : m_cancel(std::exchange(other.m_cancel, {})) {}
    Subscription& operator=(Subscription&& other) noexcept {
        if (this != &other) {
            reset();
            m_cancel = std::exchange(other.m_cancel, {});
        }
        return *this;
    }
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;
    ~Subscription() { reset(); }
    void reset() {
        if (m_cancel) std::exchange(m_cancel, {})();
    }

private:
    std::function<void()> m_cancel;
};

/// Main thread only. A listener may subscribe or unsubscribe while it is called.
template <class Message>
class Publisher {
public:
    [[nodiscard]] Subscription subscribe(std::function<void(const Message&)> listener) {
        const int key = m_next_key++;
        (*m_listeners)[key] = std::move(listener);
        return Subscription([weak = std::weak_ptr<Listeners>(m_listeners), key] {
            if (const auto listeners = weak.lock()) listeners->erase(key);
        });
    }

    void publish(const Message& message) const {
        const auto listeners = m_listeners;
        const Listeners snapshot = *listeners;
        for (const auto& [key, listener] : snapshot) {
            if (listeners->contains(key)) listener(message);
        }
    }

private:
    using Listeners = std::map<int, std::function<void(const Message&)>>;
    std::shared_ptr<Listeners> m_listeners = std::make_shared<Listeners>();
    int m_next_key = 1;
};

}  // namespace attune
