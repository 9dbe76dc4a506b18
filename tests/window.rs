//! The real window: Xvfb, WebKitWebDriver and the built program. Run by `cargo xtask test window`.
#![cfg(test)]
#![cfg(target_os = "linux")]

#[path = "window/stage.rs"]
mod stage;

/// In a module of its own so that the other tests can be run without a screen: `--skip real_window`.
mod real_window {
    use std::fs;

    use crate::stage::Stage;

    #[tokio::test(flavor = "multi_thread")]
    async fn an_empty_machine_gets_a_window_with_its_first_page() {
        let stage = Stage::set();
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
        let stage = Stage::set();
        fs::create_dir_all(stage.office()).unwrap();
        fs::write(stage.office().join("office.db"), "a letter, not a database\n".repeat(400)).unwrap();
        let window = stage.open_window().await;
        let sentence = window.wait_for("[role=alert] p").await;
        window.picture("window-not-ours").await;
        assert!(sentence.text().await.unwrap().split(' ').count() > 5, "a sentence, not a code");
        window.close().await;
    }
}
