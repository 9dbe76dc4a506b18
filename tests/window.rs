//! The real window: Xvfb, WebKitWebDriver and the built program. Run by `cargo xtask test window`.
#![cfg(test)]
#![cfg(target_os = "linux")]

#[path = "window/stage.rs"]
#[allow(dead_code, reason = "shared by the tests and the figures of the window, which use a part each")]
mod stage;

/// In a module of its own so that the other tests can be run without a screen: `--skip real_window`.
mod real_window {
    use std::fs;

    use app::{Desk, door};
    use serde_json::json;
    use std::process::Command;
    use thirtyfour::Key;

    use crate::stage::{Stage, Window};

    #[tokio::test(flavor = "multi_thread")]
    async fn an_empty_machine_gets_a_window_with_its_first_page() {
        let stage = Stage::pictured();
        let window = stage.open_window().await;
        window.wait_for("html[data-ready] h1").await;
        assert!(window.driver.title().await.unwrap().ends_with("Vinh Danh"));
        window.picture("window-empty").await;
        assert!(stage.office().join("office.db").is_file());
        window.close().await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_second_start_ends_at_once_and_leaves_the_first_window_standing() {
        let stage = Stage::set();
        let window = stage.open_window().await;
        window.wait_for("html[data-ready]").await;
        let second = stage.program().output().unwrap();
        assert!(second.status.success(), "{second:?}");
        window.wait_for("html[data-ready]").await;
        window.close().await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_office_that_cannot_be_read_still_gets_a_window_that_says_so() {
        let stage = Stage::pictured();
        fs::create_dir_all(stage.office()).unwrap();
        fs::write(stage.office().join("office.db"), "a letter, not a database\n".repeat(400)).unwrap();
        let window = stage.open_window().await;
        let sentence = window.wait_for("[role=alert] p").await;
        window.picture("window-not-ours").await;
        assert!(sentence.text().await.unwrap().split(' ').count() > 5, "a sentence, not a code");
        window.close().await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_name_typed_in_the_list_stands_in_the_register_and_on_the_printed_sheet() {
        let stage = Stage::pictured();
        let window = stage.open_window().await;
        window.press("Mở đợt mẫu").await;
        name_somebody(&window).await;
        pass_everybody(&window).await;
        sign_a_decision(&window).await;
        window.press("In bằng, giấy").await;
        window.press("In 97 tờ").await;
        let sheets = stage.viewed().await;
        window.picture("window-printed").await;
        window.close().await;

        let text = Command::new("pdftotext").arg(&sheets).arg("-").output().unwrap().stdout;
        assert!(String::from_utf8(text).unwrap().contains("Nguyễn Thị Phượng"), "{}", sheets.display());
        let desk = Desk::open(&stage.office()).await.unwrap();
        let search =
            json!({ "text": "nguyen thi phuong", "year": null, "award": null, "offset": 0, "limit": 9 });
        let found = door::call(&desk, "search_awards", search).await;
        assert_eq!(found["ok"]["rows"][0]["name"], "Nguyễn Thị Phượng", "{found}");
        assert_eq!(found["ok"]["rows"][0]["number"], "737/QĐ-LĐLĐ");
    }

    /// Types another name over that of the first person of the list, as in a spreadsheet.
    async fn name_somebody(window: &Window) {
        window.press("Đề nghị").await;
        window.press("Thêm 5").await;
        window.press("Bằng khen · cá nhân").await;
        window.choose("Phùng Thị Diễm Nhường").await;
        window.type_in(Key::F2 + "").await;
        window.wait_for("[role=grid] input").await;
        window.type_in(Key::Control + "a").await;
        window.type_in("Nguyễn Thị Phượng").await;
        window.type_in(Key::Enter + "").await;
        window.choose("Nguyễn Thị Phượng").await;
        window.picture("window-typed").await;
    }

    /// Brings all nominations through appraisal and the council.
    async fn pass_everybody(window: &Window) {
        window.press("Tất cả").await;
        window.see("36 tập thể, 66 cá nhân").await;
        window.choose("Nguyễn Thị Phượng").await;
        window.type_in(Key::Control + "a").await;
        window.see("102 đề nghị đang chọn").await;
        window.press("Chuyển: đã nhận").await;
        // Their papers came on paper, which is noted with the move.
        window.press("), chuyển").await;
        window.press("Chuyển: thẩm định xong").await;
        window.press("Chuyển: hội đồng thông qua").await;
        window.fill("Ngày Hội đồng họp", "20/12/2023").await;
        window.press("Chuyển: hội đồng thông qua").await;
    }

    async fn sign_a_decision(window: &Window) {
        window.press("Quyết định").await;
        window.press("Lập dự thảo").await;
        window.press("Lập dự thảo 100 dòng").await;
        window.press("Kiểm tra thể thức xong").await;
        window.press("Trình ký").await;
        window.press("Ký quyết định").await;
        window.fill("Số quyết định", "737/QĐ-LĐLĐ").await;
        window.fill("Ngày ký", "29/12/2023").await;
        window.picture("window-sign").await;
        window.press("Ký và khoá 100 khen thưởng").await;
        window.press("Phát hành").await;
    }
}
