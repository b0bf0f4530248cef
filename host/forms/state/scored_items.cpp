// SPDX-License-Identifier: Apache-2.0
#include "state/scored_items.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "forms/possible_sums.h"
#include "reading/program.h"

namespace attune::forms {

namespace {

/// "iif(... = 9, X.weight().sum(), {})": nothing is done with the sum but to withhold it.
bool adds_up_only(const std::string& text) {
    constexpr std::string_view kSum = "weight().sum()";
    const auto sum = text.find(kSum);
    if (sum == std::string::npos) return false;
    const auto rest = text.substr(sum + kSum.size());
    const bool is_last = rest.find_first_not_of(" ,{})") == std::string::npos;
    return is_last && text.find_first_of("*/+") == std::string::npos;
}

/// Scores are written with few decimals: what lies closer is the same sum.
constexpr double kSteps = 1e6;

}  // namespace

double number_from(const std::string& digits) {
    double number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::optional<Span> span_of(const Item& item) {
    std::optional<Span> span;
    for (const Option& option : item.options) {
        if (!option.ordinal) continue;
        const double score = number_from(option.ordinal->digits);
        if (!span) span = Span{score, score};
        span->least = std::min(span->least, score);
        span->greatest = std::max(span->greatest, score);
    }
    return span;
}

std::vector<const Item*> scored_items(const Form& form, const Item& total) {
    std::vector<const Item*> items;
    for (const Rule& rule : form.program().rules()) {
        if (rule.kind != RuleKind::Calculation || rule.item != total.index) continue;
        for (const Item& item : form.items()) {
            const bool is_read = rule.reads.everything || rule.reads.items.contains(item.index);
            if (is_read && !item.calculated && span_of(item)) items.push_back(&item);
        }
    }
    return items;
}

bool is_plain_sum(const Form& form, const Item& total) {
    const auto& rules = form.program().rules();
    return std::any_of(rules.begin(), rules.end(), [&total](const Rule& rule) {
        return rule.kind == RuleKind::Calculation && rule.item == total.index &&
               adds_up_only(rule.expression->text());
    });
}

std::set<double> possible_sums(const Form& form, std::string_view total) {
    const Item* sum = form.find_item(total);
    if (sum == nullptr || !is_plain_sum(form, *sum)) return {};
    std::set<double> sums{0};
    for (const Item* item : scored_items(form, *sum)) {
        if (item->repeats) return {};
        std::set<double> longer;
        for (const Option& option : item->options) {
            if (!option.ordinal) continue;
            const double score = number_from(option.ordinal->digits);
            for (const double sum_before : sums) {
                longer.insert(std::round((sum_before + score) * kSteps) / kSteps);
            }
        }
        sums = std::move(longer);
    }
    return sums;
}

}  // namespace attune::forms
