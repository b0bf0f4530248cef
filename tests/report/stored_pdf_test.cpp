// SPDX-License-Identifier: Apache-2.0
#include "report/stored_pdf.h"

#include <gmock/gmock.h>

#include "paper.h"
#include "report/pdf.h"
#include "sample_letter.h"
#include "support/matchers.h"

namespace attune::report {
namespace {

using attune::test::FailsWith;
using ::testing::HasSubstr;

TEST(StoredPdfTest, ShowsWhatWasLaidOut) {
    const auto pages =
        lay_out(referral_letter(test::sample_letter()), test::report_fonts(), Paper::A4);
    const auto stored = StoredPdf::open(write_pdf(pages).value()).value();

    ASSERT_EQ(stored.page_count(), pages.page_count());
    EXPECT_NEAR(stored.width_pt(0), pages.width_pt(), 0.1);
    EXPECT_NEAR(stored.height_pt(1), pages.height_pt(), 0.1);
    for (int i = 0; i < stored.page_count(); ++i) {
        const test::PaintedSheet shown(pages.width_pt(), pages.height_pt(),
                                       [&](cairo_t* cairo) { stored.draw(cairo, i); });
        EXPECT_LT(shown.difference(test::painted(pages, i)), 0.02) << "page " << i;
        EXPECT_GT(shown.difference(test::painted(pages, 1 - i)), 0.04) << "page " << i;
    }
}

TEST(StoredPdfTest, GivesItsWords) {
    const auto pages =
        lay_out(referral_letter(test::sample_letter()), test::report_fonts(), Paper::A4);

    EXPECT_THAT(StoredPdf::open(write_pdf(pages).value())->text(0), HasSubstr("What we ask"));
}

TEST(StoredPdfTest, OutlivesTheBytesItWasOpenedFrom) {
    auto bytes = std::make_unique<std::string>(
        write_pdf(lay_out(referral_letter(test::sample_letter()), test::report_fonts(), Paper::A4))
            .value());
    const auto stored = StoredPdf::open(*bytes).value();
    bytes.reset();

    EXPECT_THAT(stored.text(1), HasSubstr("Page 2 of 2"));
}

TEST(StoredPdfTest, SaysWhenItIsDamaged) {
    EXPECT_THAT(StoredPdf::open(""), FailsWith(ErrorCode::Damaged));
    EXPECT_THAT(StoredPdf::open("not a PDF at all"), FailsWith(ErrorCode::Damaged));
}

}  // namespace
}  // namespace attune::report
