//! A browser without script, as small as it can be: it keeps cookies, follows redirects and reads pages.
//! It speaks HTTP over a plain socket, so that tests can also send what no library would.

use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use flate2::read::GzDecoder;

/// What the server answered.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// Bytes that came over the wire, headers included.
    pub(crate) wire: usize,
}

impl Reply {
    /// The value of a header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Where it leads to.
    pub(crate) fn location(&self) -> Option<&str> {
        self.header("location")
    }

    /// The page.
    pub(crate) fn html(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The language the page says it is in.
    pub(crate) fn language(&self) -> String {
        let html = self.html();
        let begins = html.split_once("<html lang=\"").unwrap_or_else(|| panic!("not a page: {} {html}", self.status)).1;
        begins.split('"').next().unwrap().to_string()
    }

    /// Whether the page shows a text. The invisible marks that keep inserted words apart do not count.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.html().replace(['\u{2068}', '\u{2069}'], "").contains(text)
    }
}

/// A browser of one person.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    server: SocketAddr,
    /// By name and path.
    cookies: BTreeMap<(String, String), String>,
    /// The languages it asks for.
    pub(crate) languages: Option<String>,
    /// Whether it takes compressed pages.
    pub(crate) takes_gzip: bool,
}

impl Browser {
    /// A browser that never was here.
    pub(crate) fn new(server: SocketAddr) -> Self {
        Self { server, cookies: BTreeMap::new(), languages: None, takes_gzip: false }
    }

    /// Opens a page.
    pub(crate) fn get(&mut self, path: &str) -> Reply {
        self.send("GET", path, None)
    }

    /// Sends a form.
    pub(crate) fn post(&mut self, path: &str, fields: &[(String, String)]) -> Reply {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send("POST", path, Some(body.as_bytes()))
    }

    /// Sends a request; a body is always a form.
    pub(crate) fn send(&mut self, method: &str, path: &str, body: Option<&[u8]>) -> Reply {
        let mut head = vec![format!("{method} {path} HTTP/1.1"), format!("host: {}", self.server), "connection: close".to_string()];
        head.extend(self.languages.iter().map(|languages| format!("accept-language: {languages}")));
        head.extend(self.takes_gzip.then(|| "accept-encoding: gzip".to_string()));
        let cookies = self.cookies.iter().filter(|((_, at), _)| path.starts_with(at)).map(|((name, _), value)| format!("{name}={value}"));
        let cookies: Vec<String> = cookies.collect();
        if !cookies.is_empty() {
            head.push(format!("cookie: {}", cookies.join("; ")));
        }
        if let Some(body) = body {
            head.push("content-type: application/x-www-form-urlencoded".to_string());
            head.push(format!("content-length: {}", body.len()));
        }
        let head = format!("{}\r\n\r\n", head.join("\r\n"));
        let reply = exchange(self.server, &[head.as_bytes(), body.unwrap_or_default()].concat());
        self.keep_cookies(&reply);
        reply
    }

    /// Opens a page and goes on wherever it leads; the path it ends at.
    pub(crate) fn visit(&mut self, path: &str) -> (String, Reply) {
        let reply = self.get(path);
        self.follow(path, reply)
    }

    /// Goes on wherever a reply leads.
    pub(crate) fn follow(&mut self, path: &str, mut reply: Reply) -> (String, Reply) {
        let mut path = path.to_string();
        for _ in 0..10 {
            let Some(next) = reply.location().filter(|_| reply.status == 303).map(ToString::to_string) else { return (path, reply) };
            reply = self.get(&next);
            path = next;
        }
        panic!("redirects without end at {path}");
    }

    /// The value of a cookie.
    pub(crate) fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.iter().find(|((found, _), _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Replaces the value of a cookie, as somebody would who tries something.
    pub(crate) fn tamper(&mut self, name: &str, change: impl Fn(&str) -> String) {
        for ((found, _), value) in &mut self.cookies {
            if found == name {
                *value = change(value);
            }
        }
    }

    /// Takes over a cookie by hand.
    pub(crate) fn set_cookie(&mut self, name: &str, path: &str, value: &str) {
        self.cookies.insert((name.into(), path.into()), value.into());
    }

    fn keep_cookies(&mut self, reply: &Reply) {
        for (_, cookie) in reply.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")) {
            let mut parts = cookie.split(';').map(str::trim);
            let (name, value) = parts.next().unwrap().split_once('=').unwrap();
            let attribute = |wanted: &str| {
                cookie.split(';').find_map(|part| part.trim().split_once('=').filter(|(name, _)| name.eq_ignore_ascii_case(wanted)))
            };
            let path = attribute("path").map_or("/", |(_, path)| path).to_string();
            let key = (name.to_string(), path);
            if attribute("max-age").is_some_and(|(_, seconds)| seconds == "0") {
                self.cookies.remove(&key);
            } else {
                self.cookies.insert(key, value.to_string());
            }
        }
    }
}

/// Sends bytes as they are and reads the answer.
pub(crate) fn exchange(server: SocketAddr, request: &[u8]) -> Reply {
    try_exchange(server, request).unwrap_or_else(|error| panic!("no answer: {error}"))
}

/// The same, for a server that may be gone.
pub(crate) fn try_exchange(server: SocketAddr, request: &[u8]) -> std::io::Result<Reply> {
    let mut stream = TcpStream::connect(server)?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    stream.set_nodelay(true)?;
    // A server that refuses a large body answers before all of it is sent.
    let _ = stream.write_all(request);
    let mut bytes = Vec::new();
    let ended = stream.read_to_end(&mut bytes);
    if !bytes.windows(4).any(|window| window == b"\r\n\r\n") {
        ended?;
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    parse(&bytes).ok_or_else(|| std::io::ErrorKind::InvalidData.into())
}

fn parse(bytes: &[u8]) -> Option<Reply> {
    let head_ends = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&bytes[..head_ends]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<(String, String)> =
        lines.filter_map(|line| line.split_once(':')).map(|(name, value)| (name.to_lowercase(), value.trim().to_string())).collect();
    let header = |wanted: &str| headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    let mut body = bytes[head_ends + 4..].to_vec();
    if let Some(length) = header("content-length") {
        // Less than was promised: the server was stopped half-way.
        if body.len() < length.parse().ok()? {
            return None;
        }
    }
    if header("transfer-encoding") == Some("chunked") {
        body = joined_chunks(&body)?;
    }
    if header("content-encoding") == Some("gzip") {
        let mut plain = Vec::new();
        GzDecoder::new(body.as_slice()).read_to_end(&mut plain).ok()?;
        body = plain;
    }
    Some(Reply { status, headers, body, wire: bytes.len() })
}

fn joined_chunks(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::new();
    loop {
        let line_ends = rest.windows(2).position(|window| window == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..line_ends]).ok()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(joined);
        }
        let begins = line_ends + 2;
        joined.extend_from_slice(rest.get(begins..begins + length)?);
        rest = rest.get(begins + length + 2..)?;
    }
}
