//! The window: the only place that knows Tauri. The page asks one command, `call`, which hands on to the Door.

mod attachments;
pub mod claim;
mod drawing;
mod exports;
mod office;
mod told;

use std::{process::ExitCode, sync::Arc};

use serde_json::{Value, json};
use tauri::{AppHandle, Manager, State};

use claim::{Neighbour, Seat, Start};
use office::Office;

/// Opens the window on the office folder, or brings forward the one that is open on it already.
///
/// The window opens even where the office can't: then every call answers why, and the page shows it. `context` makes
/// Tauri's configuration, the pages in it; a second start has no use for it.
#[must_use]
pub fn run(context: impl FnOnce() -> tauri::Context) -> ExitCode {
    drawing::draw_plainly();
    let folder = app::folder();
    match folder.as_ref().ok().map(|folder| claim::claim(folder)) {
        Some(Ok(Start::Second(first))) => bring_forward(&first),
        Some(Ok(Start::First(seat))) => open_window(context(), Office::at(folder), Some(seat)),
        // No folder, or one that can't be written: opening the office fails too, and says so in the window.
        Some(Err(_)) | None => open_window(context(), Office::at(folder), None),
    }
}

fn bring_forward(first: &Neighbour) -> ExitCode {
    match first.call_forward() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            told::tell(
                &format!("Vinh Danh đang mở trên thư mục này nhưng không trả lời: {fault}"),
                &format!("Vinh Danh is open on this folder but does not answer: {fault}"),
            );
            ExitCode::FAILURE
        }
    }
}

/// Says what is missing where no page can be shown at all; whether one can. Only Windows may lack what shows pages.
fn can_show_pages() -> bool {
    if !cfg!(windows) || tauri::webview_version().is_ok() {
        return true;
    }
    told::tell(
        "Máy này thiếu Microsoft Edge WebView2 Runtime nên chưa mở được cửa sổ Vinh Danh. \
        Bấm OK để mở trang của Microsoft, tải về và cài (không mất tiền), rồi mở lại Vinh Danh. \
        Dữ liệu không bị đụng đến.",
        "This machine lacks the Microsoft Edge WebView2 Runtime, without which no window can be opened. \
        Press OK for Microsoft's page, download and install it (it is free), then open Vinh Danh again. \
        Nothing was touched.",
    );
    // Where there is no way to the network the browser says so.
    let _ = opener::open_browser("https://go.microsoft.com/fwlink/p/?LinkId=2124703");
    false
}

fn open_window(context: tauri::Context, office: Office, seat: Option<Seat>) -> ExitCode {
    if !can_show_pages() {
        return ExitCode::FAILURE;
    }
    let office = Arc::new(office);
    let opened = tauri::Builder::default()
        .manage(Arc::clone(&office))
        .invoke_handler(tauri::generate_handler![call])
        .setup(move |app| {
            if let Some(seat) = seat {
                let handle = app.handle().clone();
                seat.listen(move || come_forward(&handle));
            }
            // The office is opened while the page loads, so that the first call finds it open.
            tauri::async_runtime::spawn(async move {
                if let Ok(desk) = office.open().await {
                    gather_first_screen(desk).await;
                    back_up_later(desk).await;
                }
            });
            Ok(())
        })
        .run(context);
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            told::tell(
                &format!("Không mở được cửa sổ: {fault}"),
                &format!("The window can't be opened: {fault}"),
            );
            ExitCode::FAILURE
        }
    }
}

/// Gathers what the first screen will ask for while the page loads; how it fares is told when it asks.
async fn gather_first_screen(desk: &app::Desk) {
    let frame = app::door::call(desk, "get_frame", json!({ "round_id": null })).await;
    if let Some(round_id) = frame.pointer("/ok/round/id") {
        let _ = app::door::call(desk, "get_overview", json!({ "round_id": round_id })).await;
    }
}

/// How long after the start the day's copy begins.
const FIRST_MINUTE: std::time::Duration = std::time::Duration::from_secs(60);

/// Makes the day's copy once the first minute is over: copying a large file takes the machine from whoever just sat down.
#[expect(clippy::disallowed_methods, reason = "a while is just what is meant")]
async fn back_up_later(desk: &app::Desk) {
    tokio::time::sleep(FIRST_MINUTE).await;
    // A copy that fails today is tried again at the next start.
    let _ = app::back_up_daily(desk).await;
}

/// Asks the Door, or the few things that only the window's host can do. Answers the Door's envelope.
#[tauri::command]
async fn call(office: State<'_, Arc<Office>>, operation: String, input: Value) -> Result<Value, ()> {
    Ok(office.call(&operation, input).await)
}

fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window system may refuse to raise a window; there is nothing to be done about it then.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
