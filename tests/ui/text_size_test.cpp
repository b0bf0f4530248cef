// SPDX-License-Identifier: Apache-2.0
// At 150 percent everything that is drawn is as large against the words as it was at 100.
#include <gtest/gtest.h>
#include <wx/button.h>
#include <wx/frame.h>

#include <vector>

#include "controls/button.h"
#include "controls/dress.h"
#include "controls/figure_canvas.h"
#include "controls/icon.h"
#include "controls/native_style.h"
#include "controls/scrolled_column.h"
#include "window.h"

namespace attune::ui {
namespace {

class TextSizeTest : public WindowTest {
protected:
    TextSizeTest() { set_text_percent(100); }
    ~TextSizeTest() override { set_text_percent(100); }

    static void expect_grown(int now, int before) { EXPECT_NEAR(now, 1.5 * before, 2); }
};

TEST_F(TextSizeTest, IconsGrowWhileTheyAreOnTheScreen) {
    auto* shown = new wxFrame(nullptr, wxID_ANY, {});
    auto* close = icon_button(shown, "close", "Close", [] {});
    const int before = close->GetBitmap().GetHeight();

    set_text_percent(150);
    measure_anew(*shown);

    expect_grown(close->GetBitmap().GetHeight(), before);
    shown->Destroy();
}

TEST_F(TextSizeTest, ColumnsHoldAsManyWordsALine) {
    auto* shown = new wxFrame(nullptr, wxID_ANY, {});
    auto* column = new ScrolledColumn(shown, kColumnWidth);
    column->SetSize(1300, 400);
    column->Layout();
    const int before = column->content()->GetSize().x;

    set_text_percent(150);
    column->Layout();

    expect_grown(column->content()->GetSize().x, before);
    shown->Destroy();
}

TEST_F(TextSizeTest, AFigureIsLaidOutForLargerWordsAtTheSameWidth) {
    std::vector<double> widths;
    report::Figure figure;
    figure.draw_at = [&widths](double width) {
        widths.push_back(width);
        report::Drawing drawing;
        drawing.width = width;
        drawing.height = 100;
        return drawing;
    };
    const auto fonts = report::Fonts::load(start().installation.fonts);
    ASSERT_THAT(fonts, test::IsOk());
    auto* shown = new wxFrame(nullptr, wxID_ANY, {});
    auto* canvas = new FigureCanvas(shown, "Figure", {figure, *fonts}, "words");
    canvas->InformFirstDirection(wxHORIZONTAL, 600, -1);
    const int height = canvas->GetBestSize().y;
    EXPECT_NEAR(widths.back(), 400, 1);

    set_text_percent(150);
    measure_anew(*shown);

    EXPECT_NEAR(widths.back(), 400 / 1.5, 1) << "fewer points to the same pixels";
    expect_grown(canvas->GetBestSize().y, height);
    shown->Destroy();
}

TEST_F(TextSizeTest, TheLeftBarLeavesThePageItsRoom) {
    enter_practice();
    frame().SetClientSize(1024, 700);
    ASSERT_TRUE(wait_until([this] { return frame().GetClientSize().x == 1024; }));
    for (int step = 0; step < 10; ++step) press("ctrl+plus");

    auto* bar = wait_for("Today")->GetParent();
    EXPECT_TRUE(wait_until([&] { return bar->GetSize().x <= 2 * kNarrowBarWidth; }));
    click("Narrow bar");
    EXPECT_TRUE(wait_until([&] { return bar->GetSize().x > kBarWidth; })) << "as asked for";
    EXPECT_LE(bar->GetSize().x, 1024 / 3);
}

}  // namespace
}  // namespace attune::ui
