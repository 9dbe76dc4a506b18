//! `vinhdanh serve`: the window's pages and the Door over HTTP, on loopback, for whoever has the token.

use crate::arguments::Serve;
use crate::commands::{Refused, Said};
use crate::words::Words;
use app::{Desk, Failure, FailureCode};
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Nothing from outside, no inline script: what the window itself allows.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; \
    font-src 'self' data:; object-src 'none'; frame-src 'self' blob:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// The largest list that is taken, in bytes of its base64.
const LARGEST_BODY: usize = 64 * 1024 * 1024;

#[derive(Clone)]
struct Host {
    desk: Desk,
    token: Arc<str>,
}

/// Serves until the process is ended; prints the address first, as one line of JSON.
pub async fn serve(desk: Desk, options: Serve, words: &Words) -> Result<Said, Refused> {
    let token = token()?;
    let pages = options.ui.unwrap_or_else(pages_beside_program);
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    let listener = TcpListener::bind(address).await.map_err(|why| not_served(address, &why, words))?;
    let address = listener.local_addr().map_err(unreachable)?;
    let url = format!("http://{address}/#token={token}");
    crate::output::line(&json!({ "url": url }).to_string());
    let daily = desk.clone();
    // The pages are served meanwhile; a copy that fails today is tried again at the next start.
    tokio::spawn(async move { app::back_up_daily(&daily).await });
    let host = Host { desk, token: token.into() };
    let router = Router::new()
        .route("/call/{operation}", post(call))
        .route("/exports/{name}", get(export))
        .route("/attachments/{id}", get(attachment))
        .with_state(host)
        .fallback_service(ServeDir::new(pages))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(SetResponseHeaderLayer::overriding(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY),
        ));
    axum::serve(listener, router).await.map_err(unreachable)?;
    Ok(Said { value: json!({}), text: String::new() })
}

/// Why nothing can be served there: most likely another program is.
fn not_served(address: SocketAddr, why: &std::io::Error, words: &Words) -> Refused {
    let key = match why.kind() {
        std::io::ErrorKind::AddrInUse => "port_taken",
        std::io::ErrorKind::PermissionDenied => "port_forbidden",
        _ => "port_other",
    };
    Refused::Words(words.say(key, &[("port", &address.port()), ("why", why)]))
}

fn unreachable(error: std::io::Error) -> Refused {
    Failure::new(FailureCode::Unreachable).fact("path", "127.0.0.1").fact("why", error).into()
}

fn token() -> Result<String, Refused> {
    let mut bytes = [0_u8; 24];
    getrandom::fill(&mut bytes).map_err(|error| Failure::new(FailureCode::Internal).fact("what", error))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn pages_beside_program() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    program.parent().map(|folder| folder.join("ui")).unwrap_or_default()
}

async fn call(
    State(host): State<Host>,
    Path(operation): Path<String>,
    headers: HeaderMap,
    Json(input): Json<Value>,
) -> Response {
    let expected = format!("Bearer {}", host.token);
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    if given != Some(expected.as_str()) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    Json(app::door::call(&host.desk, &operation, input).await).into_response()
}

/// An export of the office folder, by its bare name.
async fn export(
    State(host): State<Host>,
    Path(name): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    if query.get("token").map(String::as_str) != Some(&*host.token) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let is_bare = !name.starts_with('.') && !name.contains(['/', '\\', ':']);
    if !is_bare {
        return StatusCode::NOT_FOUND.into_response();
    }
    match tokio::fs::read(host.desk.folder().join("exports").join(&name)).await {
        Ok(bytes) => {
            // The checking page is a program of its own, which may not run as one of ours: it is saved, then opened.
            let saved = if name.ends_with(".html") { "attachment" } else { "inline" };
            let headers = [
                (header::CONTENT_TYPE, content_type(&name).to_owned()),
                (header::CONTENT_DISPOSITION, format!("{saved}; filename*=UTF-8''{}", percent(&name))),
            ];
            (headers, bytes).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The content of an attachment, by its id: as what its bytes are, under the name by which the officer knows it.
async fn attachment(
    State(host): State<Host>,
    Path(id): Path<i64>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    if query.get("token").map(String::as_str) != Some(&*host.token) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(content) = app::dossier::content(&host.desk, id).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(bytes) = tokio::fs::read(&content.path).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, content.content_type.to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename*=UTF-8''{}", percent(&content.name))),
    ];
    (headers, bytes).into_response()
}

/// A name as headers carry it: letters, digits, full stop and hyphen as they are, every other byte as its number.
fn percent(name: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    name.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

fn content_type(name: &str) -> &'static str {
    if name.ends_with(".pdf") {
        "application/pdf"
    } else if name.ends_with(".zip") {
        "application/zip"
    } else if name.ends_with(".html") {
        "text/html; charset=utf-8"
    } else if name.ends_with(".txt") {
        "text/plain; charset=utf-8"
    } else {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
}
