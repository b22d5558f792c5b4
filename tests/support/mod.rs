//! What tests of the whole system stand on: a real server on a port of its own, people with verbs, a
//! small browser, and both databases. What is expected of the system is told by the tests themselves.

pub(crate) mod browser;
pub(crate) mod forms;
pub(crate) mod postgres;
pub(crate) mod respondent;
pub(crate) mod server;

pub(crate) use self::{
    browser::{Browser, Reply},
    respondent::Respondent,
    server::{On, TestServer, on_both_engines},
};
