//! The command line: what can be asked of the program, and what it prints. Exit codes: 0 done, 1 the
//! input is at fault, 2 wrong usage, 3 the environment is at fault.

/// Prints a line. Whoever read may have gone, as in `vielstimmig demo | head`: a server goes on.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}

mod accounts;
mod anonymise;
mod backups;
mod charts;
mod check;
mod delete_answers;
mod demo;
mod export;
mod failure;
mod generate;
mod open;
mod pack;
mod progress;
mod rows;
mod serve;
mod snapshot;

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};

use self::failure::Failure;
use crate::{
    interchange::age::Recipient,
    storage::DatabaseUrl,
    web::translation_service::LibreTranslate,
    workflows::{exports::TableFormat, public_address::PublicAddress, words::files::WordsFile},
};

/// Survey and stakeholder consultation engine for municipal integration offices.
#[derive(Debug, Parser)]
#[command(name = "vielstimmig", version, about, args_conflicts_with_subcommands = true)]
struct Cli {
    /// Without a command the program serves.
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: ServeArguments,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the surveys of a folder.
    Serve(ServeArguments),
    /// Serve the shipped processes, filled with invented answers.
    Demo(DemoArguments),
    /// Check process folders and print every problem with file and line.
    Check {
        /// Folders of processes, or folders that contain such.
        #[arg(required = true)]
        folders: Vec<PathBuf>,
        /// Tell how many people would stand alone in each strict survey.
        #[arg(long)]
        forecast: bool,
    },
    /// Write invented answers into a database.
    Generate(GenerateArguments),
    /// Freeze the results of an instrument: files and pages show the newest snapshot.
    Snapshot(SnapshotArguments),
    /// Write protected tables of an instrument and the codebook beside them, or words that were released.
    Export(ExportArguments),
    /// Write rows of a snapshot, coarse enough that nobody stands alone: one answer a file.
    Rows(rows::RowsArguments),
    /// Make rows of another program coarse enough that nobody stands alone in them.
    Anonymise(anonymise::AnonymiseArguments),
    /// Delete all answers of a survey that is over; snapshots, ledger and participation stay.
    DeleteAnswers(delete_answers::DeleteArguments),
    /// Draw every chart of a process: each question as a whole and each comparison of two surveys.
    Charts(ChartsArguments),
    /// Write the workshop pack of a field of action from what was released: the handout and the sheet for the
    /// moderation as a tagged PDF, or everything as an archive.
    Pack(pack::PackArguments),
    /// Write a report of a process from what was released.
    Report(pack::ReportArguments),
    /// Manage the accounts of staff.
    User {
        #[command(subcommand)]
        command: accounts::UserCommand,
    },
    /// Write a backup while the server runs.
    Backup {
        #[command(flatten)]
        store: StoreArguments,
        /// The file to write; it must not exist.
        #[arg(long)]
        out: PathBuf,
    },
    /// Restore a backup into an empty database.
    Restore {
        #[command(flatten)]
        store: StoreArguments,
        /// The backup.
        file: PathBuf,
    },
    /// Check that a backup is whole.
    VerifyBackup {
        /// The backup.
        file: PathBuf,
    },
}

/// Where things are stored.
#[derive(Clone, Debug, Args)]
struct StoreArguments {
    /// `sqlite:FILE` or `postgres://user:password@host/name`.
    #[arg(long, env = "VIELSTIMMIG_DATABASE", default_value = "sqlite:vielstimmig.db")]
    database: DatabaseUrl,
    /// The file with the key of this installation; made at the first start. Without: beside an SQLite
    /// database, else `vielstimmig.key`.
    #[arg(long, env = "VIELSTIMMIG_KEY_FILE")]
    key_file: Option<PathBuf>,
    /// The folder with the process folders.
    #[arg(long, env = "VIELSTIMMIG_SURVEYS", default_value = "surveys")]
    surveys: PathBuf,
    /// Where everybody reaches the pages, for instance `https://befragung.example.org`: printed on posters, also as QR
    /// code, when results are public.
    #[arg(long, env = "VIELSTIMMIG_PUBLIC_ADDRESS", value_name = "ADDRESS")]
    public_address: Option<PublicAddress>,
}

/// How pages are served.
#[derive(Clone, Debug, Args)]
struct WebArguments {
    /// Address and port to listen on.
    #[arg(long, env = "VIELSTIMMIG_LISTEN", default_value = "127.0.0.1:8080")]
    listen: String,
    /// Host names the server answers to (several separated by commas); without: any.
    #[arg(long, env = "VIELSTIMMIG_HOSTS", value_delimiter = ',')]
    hosts: Vec<String>,
    /// Pages are reached over HTTPS (through a proxy).
    #[arg(long, env = "VIELSTIMMIG_HTTPS", value_parser = clap::builder::BoolishValueParser::new())]
    https: bool,
    /// A proxy stands in front and names the client's address in `X-Forwarded-For`.
    #[arg(long, env = "VIELSTIMMIG_BEHIND_PROXY", value_parser = clap::builder::BoolishValueParser::new())]
    behind_proxy: bool,
    /// A translation service that you run yourself and that speaks as `LibreTranslate` does, for instance
    /// `http://127.0.0.1:5000`; without: nothing is translated by a program. Texts go there unencrypted, with
    /// names blacked out, and only to this machine or your own private network.
    #[arg(long, env = "VIELSTIMMIG_TRANSLATION_SERVICE", value_name = "ADDRESS")]
    translation_service: Option<LibreTranslate>,
    /// How log lines are written.
    #[arg(long, env = "VIELSTIMMIG_LOG_FORMAT", default_value = "text")]
    log_format: LogFormat,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum LogFormat {
    /// For reading.
    Text,
    /// One JSON object a line.
    Json,
}

#[derive(Clone, Debug, Args)]
struct ServeArguments {
    #[command(flatten)]
    store: StoreArguments,
    #[command(flatten)]
    web: WebArguments,
}

#[derive(Clone, Debug, Args)]
struct DemoArguments {
    /// `sqlite:FILE` or `postgres://user:password@host/name`.
    #[arg(long, env = "VIELSTIMMIG_DATABASE", default_value = "sqlite:vielstimmig-demo.db")]
    database: DatabaseUrl,
    /// The file with the key of this installation.
    #[arg(long, env = "VIELSTIMMIG_KEY_FILE")]
    key_file: Option<PathBuf>,
    /// The folder with the process folders.
    #[arg(long, env = "VIELSTIMMIG_SURVEYS", default_value = "surveys")]
    surveys: PathBuf,
    /// Where everybody reaches the pages, for instance `https://befragung.example.org`: printed on posters, also as QR
    /// code, when results are public.
    #[arg(long, env = "VIELSTIMMIG_PUBLIC_ADDRESS", value_name = "ADDRESS")]
    public_address: Option<PublicAddress>,
    #[command(flatten)]
    web: WebArguments,
    #[command(flatten)]
    invented: InventedArguments,
}

#[derive(Clone, Debug, Args)]
struct InventedArguments {
    /// Responses of the largest survey; the others in proportion. Without: as the process says.
    #[arg(long)]
    responses: Option<usize>,
    /// Seed of the invented answers: the same seed gives the same answers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[derive(Clone, Debug, Args)]
struct GenerateArguments {
    /// The process: the name of its folder.
    process: String,
    #[command(flatten)]
    invented: InventedArguments,
    #[command(flatten)]
    store: StoreArguments,
}

#[derive(Clone, Debug, Args)]
struct SnapshotArguments {
    /// The process: the name of its folder.
    process: String,
    /// The survey or guide: the name of its file.
    instrument: String,
    #[command(flatten)]
    store: StoreArguments,
}

#[derive(Clone, Debug, Args)]
struct ExportArguments {
    /// The process: the name of its folder.
    process: String,
    /// The survey or guide: the name of its file.
    instrument: String,
    /// What is written, and how.
    #[arg(long, default_value = "csv")]
    format: ExportFormat,
    /// The file to write; the codebook gets the same name with `.codebook.csv`.
    #[arg(long)]
    out: PathBuf,
    /// One row for each response instead of protected tables: *not* anonymised, without free text, and
    /// sealed for one person. A strict survey needs an approved request.
    #[arg(long, requires = "recipient")]
    raw: bool,
    /// Who can open the rows: what `age-keygen` prints, `age1…`.
    #[arg(long, requires = "raw", value_name = "AGE1…")]
    recipient: Option<Recipient>,
    /// The number of the request for the rows, which two organisers stand for; the desk shows it.
    #[arg(long, requires = "raw", value_name = "NUMBER")]
    request: Option<String>,
    /// Language of the labels; without: the one the texts were written in.
    #[arg(long)]
    language: Option<String>,
    #[command(flatten)]
    store: StoreArguments,
}

/// How an export is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum ExportFormat {
    /// Protected tables: comma-separated values in UTF-8.
    Csv,
    /// Protected tables: a workbook for spreadsheet programs.
    Xlsx,
    /// Released words: comma-separated values in UTF-8.
    WordsCsv,
    /// Released words: a workbook for spreadsheet programs.
    WordsXlsx,
    /// Released words with their codes, for programs of qualitative analysis (REFI-QDA).
    Qdpx,
    /// The code book for programs of qualitative analysis (REFI-QDA).
    Qdc,
}

/// What an export is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exported {
    Tables(TableFormat),
    Words(WordsFile),
}

impl ExportFormat {
    fn exported(self) -> Exported {
        match self {
            Self::Csv => Exported::Tables(TableFormat::Csv),
            Self::Xlsx => Exported::Tables(TableFormat::Xlsx),
            Self::WordsCsv => Exported::Words(WordsFile::Csv),
            Self::WordsXlsx => Exported::Words(WordsFile::Xlsx),
            Self::Qdpx => Exported::Words(WordsFile::Project),
            Self::Qdc => Exported::Words(WordsFile::CodeBook),
        }
    }
}

#[derive(Clone, Debug, Args)]
struct ChartsArguments {
    /// The process: the name of its folder.
    process: String,
    /// Language of the charts.
    #[arg(long)]
    language: String,
    /// What is drawn.
    #[arg(long, default_value = "svg")]
    format: PictureFormat,
    /// The folder to write to.
    #[arg(long)]
    out: PathBuf,
    #[command(flatten)]
    store: StoreArguments,
}

/// What charts are drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum PictureFormat {
    /// For the web and for printing at any size.
    Svg,
    /// For slides and letters.
    Png,
}

/// Runs the program.
#[must_use]
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let command = cli.command.unwrap_or(Command::Serve(cli.serve));
    let format = match &command {
        Command::Serve(arguments) => arguments.web.log_format,
        Command::Demo(arguments) => arguments.web.log_format,
        _ => LogFormat::Text,
    };
    start_log(format);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::environment(format!("the program cannot start its threads: {error}")).report(),
    };
    let result = runtime.block_on(async {
        match command {
            Command::Serve(arguments) => serve::serve(&arguments).await,
            Command::Demo(arguments) => demo::demo(&arguments).await,
            Command::Check { folders, forecast } => check::check(&folders, forecast),
            Command::Generate(arguments) => generate::generate(&arguments).await,
            Command::Rows(arguments) => rows::rows(&arguments).await,
            Command::Anonymise(arguments) => anonymise::anonymise(&arguments),
            Command::Snapshot(arguments) => snapshot::snapshot(&arguments).await,
            Command::Export(arguments) => export::export(&arguments).await,
            Command::DeleteAnswers(arguments) => delete_answers::delete_answers(&arguments).await,
            Command::Charts(arguments) => charts::charts(&arguments).await,
            Command::Pack(arguments) => pack::pack(&arguments).await,
            Command::Report(arguments) => pack::report(&arguments).await,
            Command::User { command } => accounts::run(&command).await,
            Command::Backup { store, out } => backups::backup(&store, &out).await,
            Command::Restore { store, file } => backups::restore(&store, &file).await,
            Command::VerifyBackup { file } => backups::verify(&file).await,
        }
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// Log lines go to standard error; `RUST_LOG` sets how many. They hold routes and durations, never
/// addresses, codes or answers.
fn start_log(format: LogFormat) {
    use tracing_subscriber::{EnvFilter, fmt};
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,vielstimmig=info,vielstimmig::web::outermost=warn"));
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    match format {
        LogFormat::Text => lines.with_ansi(false).init(),
        LogFormat::Json => lines.json().init(),
    }
}
