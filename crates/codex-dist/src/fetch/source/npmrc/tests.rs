use super::*;

fn vars(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn nobody(_: &Path) -> Result<String> {
    panic!("npm must not be run")
}

struct Folders {
    root: tempfile::TempDir,
}

impl Folders {
    /// Writes `home/.npmrc`, `project/.npmrc` and `prefix/etc/npmrc`.
    fn new(user: &str, project: &str, global: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [("home/.npmrc", user), ("project/.npmrc", project), ("prefix/etc/npmrc", global)] {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Self { root }
    }

    fn config(&self, more: &[(&str, &str)], ask: &dyn Fn(&Path) -> Result<String>) -> Result<NpmConfig> {
        let path = |name: &str| self.root.path().join(name).to_str().unwrap().to_owned();
        let mut vars = vars(more);
        vars.insert("HOME".into(), path("home"));
        vars.insert("npm_config_prefix".into(), path("prefix"));
        NpmConfig::resolve(&vars, &self.root.path().join("project"), ask)
    }

    fn registry(&self, more: &[(&str, &str)]) -> String {
        self.config(more, &nobody).unwrap().registry.to_string()
    }
}

#[test]
fn each_layer_overrides_the_next() {
    let folders = Folders::new("registry=http://user.test", "", "registry=http://global.test");
    assert_eq!(folders.registry(&[]), "http://user.test/");
    let folders = Folders::new("", "", "registry=http://global.test/x/");
    assert_eq!(folders.registry(&[]), "http://global.test/x/");
    let folders = Folders::new("registry=http://user.test", "registry = \"http://project.test\"", "");
    assert_eq!(folders.registry(&[]), "http://project.test/");
    for name in ["npm_config_registry", "NPM_CONFIG_REGISTRY", "Npm_Config_Registry"] {
        assert_eq!(folders.registry(&[(name, "http://env.test")]), "http://env.test/");
    }
}

#[test]
fn the_registry_of_the_scope_overrides_the_general_registry_of_each_layer() {
    let folders = Folders::new("@openai:registry=http://scope.test", "registry=http://project.test", "");
    let env = [("npm_config_registry", "http://env.test")];
    assert_eq!(folders.registry(&env), "http://scope.test/");
}

#[test]
fn the_environment_can_name_another_user_configuration() {
    let folders = Folders::new("registry=http://user.test", "", "");
    let other = folders.root.path().join("other");
    std::fs::write(&other, "; comment\n# comment\nregistry=http://other.test ; why\n").unwrap();
    let env = [("NPM_CONFIG_USERCONFIG", other.to_str().unwrap())];
    assert_eq!(folders.registry(&env), "http://other.test/");
}

#[test]
fn npm_itself_is_run_last() {
    let folders = Folders::new("audit=false", "", "");
    let ask = |_: &Path| Ok("@openai:registry=undefined\nregistry=http://asked.test/\ncafile=null\n".to_owned());
    let config = folders.config(&[], &ask).unwrap();
    assert_eq!(config.registry_host(), "asked.test");
    assert_eq!(config.cafile(), None);
    let silent = |_: &Path| Ok("registry=undefined\n".to_owned());
    let error = folders.config(&[], &silent).unwrap_err().to_string();
    assert!(error.contains("npm_config_registry"), "{error}");
}

#[test]
fn variables_are_expanded_and_tokens_go_to_their_own_host() {
    let folders = Folders::new(
        "registry=https://${NAME}.test:81/npm/\n//one.test:81/npm/:_authToken=${TOKEN}\n//two.test/:_auth=${MISSING?}abc\n",
        "",
        "",
    );
    let config = folders.config(&[("NAME", "one"), ("TOKEN", "s3cret")], &nobody).unwrap();
    let secret = |url: &str| config.for_url(&Url::parse(url).unwrap());
    assert_eq!(secret("https://one.test:81/npm/a/b.tgz"), Authorization::new("Bearer", "s3cret"));
    assert_eq!(secret("https://two.test/x"), Authorization::new("Basic", "abc"));
    for url in [
        "https://one.test:81/npm-other/x",
        "https://one.test:82/npm/x",
        "https://one.test/npm/x",
        "https://one.test.evil.test:81/npm/x",
        "https://three.test/npm/",
    ] {
        assert_eq!(secret(url), None, "{url}");
    }
    let shown = format!("{config:?} {:?}", secret("https://two.test/x"));
    assert!(!shown.contains("s3cret") && !shown.contains("abc"), "{shown}");
}

#[test]
fn a_token_for_https_is_never_sent_over_http() {
    let folders = Folders::new("registry=https://one.test\n//one.test/:_authToken=x", "", "");
    let config = folders.config(&[], &nobody).unwrap();
    assert!(config.for_url(&Url::parse("https://one.test/a").unwrap()).is_some());
    assert!(config.for_url(&Url::parse("http://one.test/a").unwrap()).is_none());
}

#[test]
fn a_token_for_a_registry_without_encryption_is_refused() {
    let refused = Folders::new("registry=http://one.test/npm\n//one.test/npm/:_authToken=s3cret", "", "");
    let error = refused.config(&[], &nobody).unwrap_err();
    assert!(matches!(error, Error::Unencrypted { .. }) && !error.to_string().contains("s3cret"), "{error}");
    // The token of another host is not sent to this registry, and this machine needs no encryption.
    for text in [
        "registry=http://one.test\n//two.test/:_authToken=x",
        "registry=http://127.0.0.1:4873\n//127.0.0.1:4873/:_authToken=x",
    ] {
        Folders::new(text, "", "").config(&[], &nobody).unwrap();
    }
}

#[test]
fn a_registry_with_a_password_in_its_address_is_refused() {
    let folders = Folders::new("registry=https://me:hush@one.test", "", "");
    let error = folders.config(&[], &nobody).unwrap_err();
    assert!(matches!(error, Error::UrlWithPassword { .. }), "{error}");
    assert!(error.to_string().contains("_authToken in .npmrc") && !error.to_string().contains("hush"), "{error}");
}

/// npm does the same. The documentation of `NpmConfig::load` warns about the projects of other authors.
#[test]
fn variables_are_expanded_in_the_file_of_a_project_as_npm_does() {
    let folders = Folders::new("", "registry=https://one.test/${ANY}/", "");
    assert_eq!(folders.registry(&[("ANY", "value")]), "https://one.test/value/");
}

#[test]
fn an_unset_variable_stays_in_the_text() {
    assert_eq!(expand("a${X}b${Y?}c${Z", &vars(&[])), "a${X}bc${Z");
}

#[test]
fn the_message_about_an_invalid_registry_hides_its_password() {
    let folders = Folders::new("registry=ftp://me:hush@host.test/", "", "");
    let error = folders.config(&[], &nobody).unwrap_err();
    assert!(matches!(error, Error::InvalidUrl { .. }));
    assert!(!error.to_string().contains("hush"), "{error}");
}
