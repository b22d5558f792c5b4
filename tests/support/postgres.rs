//! A PostgreSQL server for tests, and a fresh database on it for each test. `TEST_POSTGRES_URL` names a
//! server to use; otherwise the system's own programs start one in a temporary folder, once for each
//! test program, with everything that makes writes durable switched on. It ends with the test program.

use std::{
    net::TcpListener,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    },
};

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

/// A database of its own, dropped at the end of the test.
#[derive(Debug)]
pub(crate) struct FreshDatabase {
    name: String,
    /// Its address.
    pub(crate) url: String,
}

static SERVER: LazyLock<Server> = LazyLock::new(Server::find_or_start);
static DATABASES: AtomicU32 = AtomicU32::new(1);

impl FreshDatabase {
    /// Creates a database.
    pub(crate) async fn create() -> Self {
        let starting = tokio::task::spawn_blocking(|| &*SERVER).await;
        let server = starting.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()));
        let name = format!("vielstimmig_test_{}_{}", std::process::id(), DATABASES.fetch_add(1, Ordering::Relaxed));
        run(&server.url, format!("CREATE DATABASE {name}")).await;
        Self { url: with_database(&server.url, &name), name }
    }
}

impl Drop for FreshDatabase {
    fn drop(&mut self) {
        let drop_it = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        let dropping = std::thread::spawn(|| {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(run(&SERVER.url, drop_it));
        });
        // A database that cannot be dropped is no reason to hide why the test itself failed.
        dropping.join().ok();
    }
}

async fn run(url: &str, sql: String) {
    let mut connection = PgConnection::connect(url).await.unwrap_or_else(|error| panic!("the test server does not answer: {error}"));
    connection.execute(AssertSqlSafe(sql)).await.unwrap();
    connection.close().await.unwrap();
}

fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').map_or((url, String::new()), |(address, options)| (address, format!("?{options}")));
    let host_begins = address.find("://").map_or(0, |at| at + 3);
    let host_ends = address[host_begins..].find('/').map_or(address.len(), |at| host_begins + at);
    format!("{}/{name}{options}", &address[..host_ends])
}

struct Server {
    url: String,
    /// Waits for the end of its input, which is the end of this program, and then stops the server.
    _warden: Option<Child>,
}

impl Server {
    fn find_or_start() -> Self {
        if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
            return Self { url, _warden: None };
        }
        let Some(programs) = newest_programs() else {
            panic!(
                "These tests need PostgreSQL: install it (Debian: apt-get install postgresql) or name a server, \
                 for example TEST_POSTGRES_URL=postgres://postgres@localhost/postgres"
            );
        };
        Self::start(&programs)
    }

    fn start(programs: &Path) -> Self {
        let folder = std::env::temp_dir().join(format!("vielstimmig-postgres-{}", std::process::id()));
        let data = folder.join("data");
        std::fs::create_dir_all(&folder).unwrap();
        if is_root() {
            check(Command::new("chown").arg("postgres").arg(&folder));
        }
        let initdb = programs.join("initdb");
        check(as_postgres(&initdb).args(["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N", "-D"]).arg(&data));

        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let settings = format!("-p {port} -k {} -c listen_addresses=127.0.0.1 -c max_connections=300 -c fsync=on", folder.display());
        let pg_ctl = programs.join("pg_ctl");
        let warden = Command::new("sh")
            .args(["-c", "cat > /dev/null; \"$@\"; rm -rf \"$0\""])
            .arg(&folder)
            .args(words(as_postgres(&pg_ctl).args(["stop", "-m", "immediate", "-D"]).arg(&data)))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let log = folder.join("log");
        check(as_postgres(&pg_ctl).args(["start", "-w", "-t", "60", "-o", &settings, "-l"]).arg(&log).arg("-D").arg(&data));
        Self { url: format!("postgres://postgres@127.0.0.1:{port}/postgres"), _warden: Some(warden) }
    }
}

fn newest_programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let version = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse::<u32>().ok());
    let newest = versions.filter_map(|entry| Some(entry.ok()?.path())).max_by_key(version)?;
    let programs = newest.join("bin");
    programs.join("initdb").exists().then_some(programs)
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout.trim_ascii() == b"0"
}

/// PostgreSQL refuses to run as root: root lends it another name.
fn as_postgres(program: &Path) -> Command {
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]).arg(program).current_dir("/");
    command
}

fn words(command: &Command) -> Vec<std::ffi::OsString> {
    std::iter::once(command.get_program()).chain(command.get_args()).map(ToOwned::to_owned).collect()
}

fn check(command: &mut Command) {
    let output = command.stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}
