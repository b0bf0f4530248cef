// SPDX-License-Identifier: Apache-2.0
#include "report/logo.h"

#include <cairo.h>
#include <gmock/gmock.h>

#include "paper.h"
#include "pdf_file.h"
#include "report/pages.h"
#include "report/pdf.h"
#include "sample_letter.h"
#include "support/matchers.h"

namespace attune::report {
namespace {

using attune::test::FailsWith;
using attune::test::IsOk;
using test::painted;
using test::PdfFile;
using ::testing::HasSubstr;

const std::string kSvg =
    R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>)";

/// What a drawing program may put into one: a shade, something half transparent, a blur, words.
const std::string kRichSvg =
    R"svg(<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><defs>
       <linearGradient id="g"><stop offset="0"/><stop offset="1" stop-opacity="0.2"/></linearGradient>
       <filter id="f"><feGaussianBlur stdDeviation="1"/></filter></defs>
       <rect width="60" height="30" fill="url(#g)"/><g opacity="0.5"><circle cx="20" cy="15" r="9"/>
       <circle cx="30" cy="15" r="9" fill="blue"/></g><rect x="40" width="9" height="9"
       filter="url(#f)"/><text x="4" y="20">Harbour</text></svg>)svg";

/// A black picture of this size.
std::string png(int width, int height, cairo_format_t format = CAIRO_FORMAT_RGB24) {
    std::string bytes;
    auto* surface = cairo_image_surface_create(format, width, height);
    auto* cairo = cairo_create(surface);
    cairo_set_source_rgba(cairo, 0, 0, 0, 0.6);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    cairo_surface_write_to_png_stream(
        surface,
        [](void* to, const unsigned char* data, unsigned length) {
            static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
            return CAIRO_STATUS_SUCCESS;
        },
        &bytes);
    cairo_surface_destroy(surface);
    return bytes;
}

Document letter_with(const std::string& logo) {
    Document document;
    document.title = "Test";
    document.blocks = {{Letterhead{"Harbour Infant Mental Health", {"12 Quay Street"}, logo}},
                       {Paragraph{"Words."}}};
    return document;
}

Pages page_with(const std::string& logo) {
    return lay_out(letter_with(logo), test::report_fonts(), Paper::A4);
}

std::string why(const std::string& bytes) {
    const auto logo = Logo::read(bytes);
    return logo ? "" : logo.error().faults.front().text;
}

TEST(LogoTest, ReadsPngAndSvgWithTheirShape) {
    EXPECT_DOUBLE_EQ(Logo::read(png(30, 10)).value().aspect(), 3);
    EXPECT_DOUBLE_EQ(Logo::read(kSvg).value().aspect(), 2);
}

TEST(LogoTest, SaysWhyAPictureCannotBeUsed) {
    const auto whole = png(60, 60);
    EXPECT_THAT(Logo::read(whole.substr(0, whole.size() / 2)), FailsWith(ErrorCode::InvalidInput));

    EXPECT_THAT(why(whole.substr(0, whole.size() / 2)), HasSubstr("damaged"));
    EXPECT_THAT(why(whole.substr(0, 9)), HasSubstr("damaged"));
    EXPECT_THAT(why(kSvg.substr(0, kSvg.size() - 5)), HasSubstr("damaged"));
    EXPECT_THAT(why("GIF89a"), HasSubstr("not a PNG or SVG"));
    EXPECT_THAT(why(""), HasSubstr("not a PNG or SVG"));
    EXPECT_THAT(why(kSvg + std::string(Logo::kMostBytes, ' ')), HasSubstr("larger than 1 MB"));
    EXPECT_THAT(why(R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 2"></svg>)"),
                HasSubstr("mere line"));
}

// A file of a few kB may say that it unpacks to gigabytes.
TEST(LogoTest, RefusesAPictureOfTooManyPixelsBeforeUnpackingIt) {
    auto bytes = png(4, 4);
    bytes.replace(16, 8, std::string("\x00\x00\xff\xff\x00\x00\xff\xff", 8));

    EXPECT_THAT(why(bytes), HasSubstr("65535 by 65535 pixels"));
}

TEST(LogoTest, StandsAtTheHeadOfTheLetterWithinItsSize) {
    const auto without = painted(page_with({}), 0).ink();
    for (const auto& logo :
         {png(300, 300), png(300, 20), png(200, 100, CAIRO_FORMAT_ARGB32), kSvg, kRichSvg}) {
        const auto pages = page_with(logo);

        EXPECT_GT(painted(pages, 0).ink(), without);
        EXPECT_LT(painted(pages, 0).ink(), without + 0.01) << "at most 120 by 40 points of an A4";
        EXPECT_TRUE(painted(pages, 0).is_clean_outside(55, 16));
        ASSERT_THAT(write_pdf(pages), IsOk());
        const PdfFile pdf(letter_with(logo));
        EXPECT_THAT(pdf.text(), HasSubstr("Harbour Infant Mental"));
        EXPECT_THAT(pdf.structure(), HasSubstr("Harbour Infant Mental"));
        EXPECT_EQ(pdf.faults(), "");
    }
}

}  // namespace
}  // namespace attune::report
