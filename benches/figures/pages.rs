//! Question pages per second over loopback, beside a bare axum + maud page of the same size.

use std::time::{Duration, Instant};

use axum::{Router, response::Html, routing::get};
use maud::{DOCTYPE, html};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};
use vielstimmig::{
    domain::answers::SubmittedForm,
    web::{App, WebSettings, application, server},
};

use crate::setting::{engine, per_second};

const CONNECTIONS: usize = 16;
const ROUNDS: usize = 5;
const OK: &str = "HTTP/1.1 200";

/// Prints the figures.
pub(crate) async fn measure(quick: bool) {
    let folder = tempfile::tempdir().expect("a folder for the database");
    let engine = engine(folder.path()).await;
    let survey = engine.survey("leben").expect("the shipped survey");
    let old_enough = SubmittedForm::new(vec![("B01".into(), "yes".into())]);
    // As many people as connections, each in a draft of their own.
    let (mut pages, mut bare_requests) = (Vec::new(), Vec::new());
    for _ in 0..CONNECTIONS {
        let code = engine.start(survey, "de", &old_enough).await.expect("a draft");
        let cookie = format!("vs_draft={}; vs_language=de", engine.keys().cookie(&code));
        let request = |path: &str| format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: {cookie}\r\n\r\n");
        pages.push(request("/u/leben/p/arrival"));
        bare_requests.push(request("/"));
    }
    let ours = serve(application(&App::new(engine, WebSettings::default()))).await;
    let size = body_size(ours, &pages[0]).await;
    let bare = serve(bare_page(size)).await;
    let round = if quick { Duration::from_millis(50) } else { Duration::from_secs(2) };
    let (mut best_ours, mut best_bare) = (0.0_f64, 0.0_f64);
    for _ in 0..if quick { 1 } else { ROUNDS } {
        best_ours = best_ours.max(rate(ours, &pages, round).await);
        best_bare = best_bare.max(rate(bare, &bare_requests, round).await);
    }
    println!(
        "question page of {size} bytes: {best_ours:.0}/s, bare axum + maud page of the same size: {best_bare:.0}/s, ratio {:.2}",
        best_ours / best_bare
    );
}

/// A page with as many options as it takes to reach the size.
fn bare_page(size: usize) -> Router {
    let options = size.saturating_sub(300) / 112;
    Router::new().route("/", get(move || async move { Html(bare(options).into_string()) }))
}

fn bare(options: usize) -> maud::Markup {
    html! {
        (DOCTYPE)
        html lang="de" dir="ltr" {
            head { meta charset="utf-8"; title { "Frage" } }
            body {
                main {
                    form method="post" {
                        fieldset {
                            legend { h1 { "In welcher Stadt oder Gemeinde wohnen Sie?" } }
                            @for at in 0..options {
                                label.o for=(at) { input id=(at) type="radio" name="B02" value=(at); span { "Emsaue-Stadt, ein Ort im Kreis" } }
                            }
                        }
                    }
                }
            }
        }
    }
}

async fn serve(router: Router) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(server::serve(listener, router, std::future::pending()));
    address
}

/// The first exchange of a connection: the size of the whole response, and of its body.
async fn first_exchange(stream: &mut TcpStream, request: &str) -> (usize, usize) {
    stream.write_all(request.as_bytes()).await.expect("the server reads");
    let mut buffer = Vec::with_capacity(32 << 10);
    loop {
        let read = stream.read_buf(&mut buffer).await.expect("the server writes");
        assert!(read > 0, "the server closed the connection");
        if let Some(head) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            let text = String::from_utf8_lossy(&buffer[..head]);
            assert!(text.starts_with(OK), "{text}");
            let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok()).expect("a length");
            let whole = head + 4 + length;
            while buffer.len() < whole {
                stream.read_buf(&mut buffer).await.expect("the server writes");
            }
            return (whole, length);
        }
    }
}

/// Every later one: the same page has the same size, so the client need not read the head again and
/// its own work is the same for both sides.
async fn exchange(stream: &mut TcpStream, request: &str, whole: usize, buffer: &mut Vec<u8>) {
    stream.write_all(request.as_bytes()).await.expect("the server reads");
    buffer.clear();
    while buffer.len() < whole {
        let read = stream.read_buf(buffer).await.expect("the server writes");
        assert!(read > 0, "the server closed the connection");
    }
    assert!(buffer.len() == whole && buffer.starts_with(OK.as_bytes()), "another response than before");
}

async fn body_size(address: std::net::SocketAddr, request: &str) -> usize {
    let mut stream = TcpStream::connect(address).await.expect("the server listens");
    first_exchange(&mut stream, request).await.1
}

async fn rate(address: std::net::SocketAddr, requests: &[String], time: Duration) -> f64 {
    let begun = Instant::now();
    let clients: Vec<_> = requests
        .iter()
        .map(|request| {
            let request = request.clone();
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.expect("the server listens");
                let (whole, _) = first_exchange(&mut stream, &request).await;
                let mut buffer = Vec::with_capacity(32 << 10);
                let mut answered = 1_u64;
                while begun.elapsed() < time {
                    exchange(&mut stream, &request, whole, &mut buffer).await;
                    answered += 1;
                }
                answered
            })
        })
        .collect();
    let mut answered = 0;
    for client in clients {
        answered += client.await.expect("the client ends");
    }
    per_second(answered, begun.elapsed())
}
