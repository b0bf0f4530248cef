// SPDX-License-Identifier: Apache-2.0
// Factors: The Unified Code for Units of Measure, version 2.1.
#include "units.h"

#include <charconv>

namespace attune::forms::fhirpath {

namespace {

struct Atom {
    std::string_view code;
    const char* factor;
    Dimensions dimensions;
    bool is_metric;
};

constexpr Dimensions kNone{};
constexpr Dimensions kLength{1};
constexpr Dimensions kVolume{3};
constexpr Dimensions kMass{0, 1};
constexpr Dimensions kTime{0, 0, 1};
constexpr Dimensions kPressure{-1, 1, -2};
constexpr Dimensions kEnergy{2, 1, -2};

constexpr Atom kAtoms[] = {
    {"1", "1", kNone, false},
    {"m", "1", kLength, true},
    {"g", "1", kMass, true},
    {"s", "1", kTime, true},
    {"K", "1", {0, 0, 0, 1}, true},
    {"mol", "6.0221367e23", kNone, true},
    {"cd", "1", {0, 0, 0, 0, 0, 1}, true},
    {"[iU]", "1", {0, 0, 0, 0, 0, 0, 1}, true},
    {"[IU]", "1", {0, 0, 0, 0, 0, 0, 1}, true},
    {"mo", "1", {0, 0, 0, 0, 0, 0, 0, 1}, false},
    {"mo_j", "1", {0, 0, 0, 0, 0, 0, 0, 1}, false},
    {"a", "12", {0, 0, 0, 0, 0, 0, 0, 1}, false},
    {"a_j", "12", {0, 0, 0, 0, 0, 0, 0, 1}, false},
    {"%", "0.01", kNone, false},
    {"l", "0.001", kVolume, true},
    {"L", "0.001", kVolume, true},
    {"t", "1000000", kMass, true},
    {"min", "60", kTime, false},
    {"h", "3600", kTime, false},
    {"d", "86400", kTime, false},
    {"wk", "604800", kTime, false},
    {"Hz", "1", {0, 0, -1}, true},
    {"N", "1000", {1, 1, -2}, true},
    {"Pa", "1000", kPressure, true},
    {"bar", "100000000", kPressure, true},
    {"m[Hg]", "133322000", kPressure, true},
    {"J", "1000", kEnergy, true},
    {"W", "1000", {2, 1, -3}, true},
    {"cal", "4184", kEnergy, true},
    {"[in_i]", "0.0254", kLength, false},
    {"[ft_i]", "0.3048", kLength, false},
    {"[yd_i]", "0.9144", kLength, false},
    {"[mi_i]", "1609.344", kLength, false},
    {"[lb_av]", "453.59237", kMass, false},
    {"[oz_av]", "28.349523125", kMass, false},
    {"[foz_us]", "0.0000295735295625", kVolume, false},
};

struct Prefix {
    std::string_view code;
    const char* factor;
};
constexpr Prefix kPrefixes[] = {{"da", "10"},   {"k", "1000"}, {"M", "1e6"},  {"G", "1e9"},
                                {"T", "1e12"},  {"h", "100"},  {"d", "0.1"},  {"c", "0.01"},
                                {"m", "0.001"}, {"u", "1e-6"}, {"n", "1e-9"}, {"p", "1e-12"},
                                {"f", "1e-15"}};

struct CalendarWord {
    std::string_view word;
    std::string_view code;
};
constexpr CalendarWord kCalendar[] = {{"year", "a"},   {"month", "mo"},      {"week", "wk"},
                                      {"day", "d"},    {"hour", "h"},        {"minute", "min"},
                                      {"second", "s"}, {"millisecond", "ms"}};

std::optional<Unit> find_atom(std::string_view code) {
    for (const auto& atom : kAtoms) {
        if (atom.code == code) return Unit{Real(atom.factor), atom.dimensions};
    }
    for (const auto& prefix : kPrefixes) {
        if (!code.starts_with(prefix.code)) continue;
        for (const auto& atom : kAtoms) {
            if (atom.is_metric && atom.code == code.substr(prefix.code.size())) {
                return Unit{Real(atom.factor) * Real(prefix.factor), atom.dimensions};
            }
        }
    }
    return std::nullopt;
}

/// "m2", "s-1", "10*3", "{count}", "mm[Hg]".
std::optional<Unit> find_component(std::string_view text) {
    if (const auto brace = text.find('{'); brace != std::string_view::npos) {
        if (!text.ends_with('}')) return std::nullopt;
        text = text.substr(0, brace);
        if (text.empty()) return Unit{};
    }
    if (auto atom = find_atom(text)) return atom;
    auto cut = text.size();
    while (cut > 0 && text[cut - 1] >= '0' && text[cut - 1] <= '9') --cut;
    if (cut > 0 && (text[cut - 1] == '-' || text[cut - 1] == '+')) --cut;
    auto digits = text.substr(cut);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    int exponent = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (read.ec != std::errc() || exponent < -30 || exponent > 30) return std::nullopt;
    const auto base = text.substr(0, cut);
    if (base == "10*" || base == "10^") return Unit{pow(Real(10), exponent), {}};
    auto unit = find_atom(base);
    if (!unit) return std::nullopt;
    unit->factor = pow(unit->factor, exponent);
    for (auto& power : unit->dimensions) power *= exponent;
    return unit;
}

void multiply_by(Unit& product, const Unit& other, bool divide) {
    product.factor =
        divide ? Real(product.factor / other.factor) : Real(product.factor * other.factor);
    for (std::size_t i = 0; i < other.dimensions.size(); ++i) {
        product.dimensions[i] += divide ? -other.dimensions[i] : other.dimensions[i];
    }
}

}  // namespace

std::optional<Unit> find_unit(std::string_view code, bool is_calendar) {
    if (is_calendar) {
        for (const auto& [word, ucum] : kCalendar) {
            if (word != code) continue;
            auto unit = find_atom(ucum);
            // The words mean the calendar's months; UCUM's mean averages. They never compare.
            if (unit && unit->dimensions.back() != 0) unit->dimensions.back() = 2;
            return unit;
        }
        return std::nullopt;
    }
    constexpr std::size_t kLongest = 64;
    if (code.size() > kLongest) return std::nullopt;
    Unit product;
    bool divide = code.starts_with('/');
    if (divide) code.remove_prefix(1);
    while (!code.empty()) {
        const auto end = std::min(code.find_first_of("./"), code.size());
        const auto part = find_component(code.substr(0, end));
        if (!part) return std::nullopt;
        multiply_by(product, *part, divide);
        if (end == code.size()) break;
        divide = code[end] == '/';
        code.remove_prefix(end + 1);
        if (code.empty()) return std::nullopt;
    }
    return product;
}

}  // namespace attune::forms::fhirpath
