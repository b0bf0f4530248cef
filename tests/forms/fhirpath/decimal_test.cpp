// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/decimal.h"

#include <gmock/gmock.h>

#include <random>

#include "evaluating.h"

namespace attune::forms::fhirpath {
namespace {

using test::ask;

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

TEST(DecimalTest, CountsAsPeopleDo) {
    EXPECT_EQ(ask("0.1 + 0.2"), "0.3");
    EXPECT_EQ(ask("1.005.round(2)"), "1.01");
    EXPECT_EQ(ask("-2.5.round()"), "-3");
    EXPECT_EQ(ask("(-2.5).round()"), "-3");
    EXPECT_EQ(ask("2.5.round()"), "3");
    EXPECT_EQ(ask("2.675.round(2)"), "2.68");
    EXPECT_EQ(ask("1.1 * 3"), "3.3");
    EXPECT_EQ(ask("7 / 2"), "3.5");
}

TEST(DecimalTest, ReadsNumbersOfJsonAsTheyWereWritten) {
    const auto document = nlohmann::json::parse(
        R"({"a": 0.1, "b": 0.2, "c": 1.005, "d": 3, "e": 1e-7, "f": 12345678901234567890})");

    EXPECT_EQ(ask("a + b", document), "0.3");
    EXPECT_EQ(ask("c.round(2)", document), "1.01");
    EXPECT_EQ(ask("d", document), "3");
    EXPECT_EQ(ask("e", document), "0.0000001");
    EXPECT_EQ(ask("f + 0", document), "12345678901234567000");
}

TEST(DecimalTest, KeepsTheZerosItWasGivenButComparesByValue) {
    EXPECT_EQ(decimal("1.50").text(), "1.50");
    EXPECT_EQ(decimal("1.50"), decimal("1.5"));
    EXPECT_EQ(decimal("1.50").stripped().text(), "1.5");
    EXPECT_LT(decimal("-1.51"), decimal("-1.5"));
    EXPECT_GT(decimal("100"), decimal("99.999999999999999999"));
}

TEST(DecimalTest, ReadsSignsFractionsAndExponents) {
    EXPECT_EQ(decimal("-0.5").text(), "-0.5");
    EXPECT_EQ(decimal("+12").text(), "12");
    EXPECT_EQ(decimal("1.5e-3").text(), "0.0015");
    EXPECT_EQ(decimal("1.5E3").text(), "1500");
    EXPECT_EQ(Decimal::parse("0e99999"), std::nullopt) << "exponents beyond 36 are not read";
    for (const auto* text : {"", "-", ".", "1.", ".5", "1..2", "1e", "1x", "0x10", "1 "}) {
        EXPECT_EQ(Decimal::parse(text), std::nullopt) << text;
    }
}

TEST(DecimalTest, RoundsHalfAwayFromZeroAndCutsInBothDirections) {
    EXPECT_EQ(decimal("2.345").rounded(2).text(), "2.35");
    EXPECT_EQ(decimal("-2.345").rounded(2).text(), "-2.35");
    EXPECT_EQ(decimal("2.344").rounded(2).text(), "2.34");
    EXPECT_EQ(decimal("-2.1").floored(0).text(), "-3");
    EXPECT_EQ(decimal("-2.1").raised(0).text(), "-2");
    EXPECT_EQ(decimal("2.1").raised(0).text(), "3");
}

TEST(DecimalTest, DividesToTwentyEightDigits) {
    EXPECT_EQ(divide(Decimal(1), Decimal(3))->text(), "0.3333333333333333333333333333");
    EXPECT_EQ(divide(Decimal(2), Decimal(3))->text(), "0.6666666666666666666666666667");
    EXPECT_EQ(divide(Decimal(-2), Decimal(3))->text(), "-0.6666666666666666666666666667");
    EXPECT_EQ(divide(Decimal(10), Decimal(4))->text(), "2.5");
    EXPECT_EQ(divide(Decimal(1), Decimal(0)), std::nullopt);
}

TEST(DecimalTest, SaysNothingWhereItCannotHoldTheResult) {
    const auto large = decimal("999999999999999999999999999999999999");

    EXPECT_EQ(add(large, Decimal(1)), std::nullopt);
    EXPECT_EQ(multiply(large, large), std::nullopt);
    EXPECT_EQ(Decimal::parse("1234567890123456789012345678901234567"), std::nullopt);
    EXPECT_EQ(Decimal::from_double(1e300), std::nullopt);
    EXPECT_EQ(Decimal::from_double(1e-300), Decimal(0));
    EXPECT_EQ(large.truncated(), std::nullopt);
}

TEST(DecimalTest, AgreesWithWholeNumbersOnRandomSums) {
    std::mt19937_64 random(7);
    std::uniform_int_distribution<std::int64_t> cents(-1'000'000'000, 1'000'000'000);
    for (int i = 0; i < 2000; ++i) {
        const auto a = cents(random);
        const auto b = cents(random);
        const auto left = *Decimal::make(a, 2);
        const auto right = *Decimal::make(b, 2);

        ASSERT_EQ(*add(left, right), *Decimal::make(a + b, 2));
        ASSERT_EQ(*subtract(left, right), *Decimal::make(a - b, 2));
        ASSERT_EQ(*multiply(left, right), *Decimal::make(Decimal::Coefficient(a) * b, 4));
        ASSERT_EQ(left <=> right, a <=> b);
        if (b == 0) continue;
        const auto whole = *whole_quotient(left, right);
        ASSERT_EQ(whole, Decimal(a / b));
        ASSERT_EQ(*add(*multiply(whole, right), *modulo(left, right)), left);
    }
}

TEST(DecimalTest, CalculatesRootsLogarithmsAndPowers) {
    EXPECT_EQ(ask("81.sqrt()"), "9");
    EXPECT_EQ(ask("2.sqrt().round(20)"), "1.41421356237309504880");
    EXPECT_EQ(ask("1.exp().round(15)"), "2.718281828459045");
    EXPECT_EQ(ask("1000.log(10)"), "3");
    EXPECT_EQ(ask("2.power(10)"), "1024");
    EXPECT_EQ(ask("2.power(-2)"), "0.25");
    EXPECT_EQ(ask("2.power(0.5).round(10)"), "1.4142135624");
    EXPECT_EQ(ask("0.power(-1)"), "{}");
    EXPECT_EQ(ask("(-8).power(0.5)"), "{}");
    EXPECT_EQ(ask("10.power(1000000)"), "{}");
    EXPECT_EQ(ask("1000000.exp()"), "{}");
    EXPECT_EQ(ask("(-1000000).exp()"), "0");
    EXPECT_EQ(ask("0.ln()"), "{}");
}

TEST(DecimalTest, WholeNumbersOverflowIntoNothing) {
    EXPECT_EQ(ask("9223372036854775807 + 1"), "{}");
    EXPECT_EQ(ask("9223372036854775807 * 2"), "{}");
    EXPECT_EQ(ask("(-9223372036854775807 - 1) div -1"), "{}");
    EXPECT_EQ(ask("(-9223372036854775807 - 1).abs()"), "{}");
    EXPECT_EQ(ask("-(-9223372036854775807 - 1)"), "{}");
    EXPECT_THAT(ask("9223372036854775808"), testing::StartsWith("error 1:1"));
}

}  // namespace
}  // namespace attune::forms::fhirpath
