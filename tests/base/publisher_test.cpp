// SPDX-License-Identifier: Apache-2.0
#include "base/publisher.h"

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <vector>

namespace attune {
namespace {

TEST(PublisherTest, TellsEverySubscriberUntilItsSubscriptionGoes) {
    Publisher<std::string> publisher;
    std::vector<std::string> heard;
    auto first = publisher.subscribe([&](const auto& text) { heard.push_back("first " + text); });
    {
        auto second =
            publisher.subscribe([&](const auto& text) { heard.push_back("second " + text); });
        publisher.publish("a");
    }

    publisher.publish("b");

    EXPECT_THAT(heard, ::testing::ElementsAre("first a", "second a", "first b"));
}

TEST(PublisherTest, AListenerMayUnsubscribeAnotherWhileItIsCalled) {
    Publisher<int> publisher;
    int calls = 0;
    Subscription second;
    auto first = publisher.subscribe([&](int) { second.reset(); });
    second = publisher.subscribe([&](int) { ++calls; });

    publisher.publish(1);

    EXPECT_EQ(calls, 0);
}

TEST(SubscriptionTest, MayOutliveItsPublisher) {
    Subscription subscription;
    {
        Publisher<int> publisher;
        subscription = publisher.subscribe([](int) {});
    }
    subscription.reset();
}

}  // namespace
}  // namespace attune
