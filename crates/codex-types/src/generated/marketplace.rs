// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `marketplace`.

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

/// The params of the request `marketplace/add`.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketplaceAddParams {
    pub source: String,
    pub ref_name: Option<String>,
    pub sparse_paths: Option<Vec<String>>,
}

impl MarketplaceAddParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(source: impl Into<String>) -> Self {
        Self {
            source: source.into(),
            ref_name: Default::default(),
            sparse_paths: Default::default(),
        }
    }
}

crate::object::object! { MarketplaceAddParams {
    "source" => source: required,
    "refName" => ref_name: option,
    "sparsePaths" => sparse_paths: option,
} }

/// The response to the request `marketplace/add`.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketplaceAddResponse {
    pub marketplace_name: String,
    pub installed_root: AbsolutePathBuf,
    pub already_added: bool,
}

crate::object::object! { MarketplaceAddResponse {
    "marketplaceName" => marketplace_name: required,
    "installedRoot" => installed_root: required,
    "alreadyAdded" => already_added: required,
} }

#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarketplaceInterface {
    pub display_name: Option<String>,
}

crate::object::object! { MarketplaceInterface {
    "displayName" => display_name: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct MarketplaceLoadErrorInfo {
    pub marketplace_path: AbsolutePathBuf,
    pub message: String,
}

crate::object::object! { MarketplaceLoadErrorInfo {
    "marketplacePath" => marketplace_path: required,
    "message" => message: required,
} }

/// The params of the request `marketplace/remove`.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketplaceRemoveParams {
    pub marketplace_name: String,
}

impl MarketplaceRemoveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(marketplace_name: impl Into<String>) -> Self {
        Self {
            marketplace_name: marketplace_name.into(),
        }
    }
}

crate::object::object! { MarketplaceRemoveParams {
    "marketplaceName" => marketplace_name: required,
} }

/// The response to the request `marketplace/remove`.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketplaceRemoveResponse {
    pub marketplace_name: String,
    pub installed_root: Option<AbsolutePathBuf>,
}

crate::object::object! { MarketplaceRemoveResponse {
    "marketplaceName" => marketplace_name: required,
    "installedRoot" => installed_root: nullable,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct MarketplaceUpgradeErrorInfo {
    pub marketplace_name: String,
    pub message: String,
}

crate::object::object! { MarketplaceUpgradeErrorInfo {
    "marketplaceName" => marketplace_name: required,
    "message" => message: required,
} }

/// The params of the request `marketplace/upgrade`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MarketplaceUpgradeParams {
    pub marketplace_name: Option<String>,
}

crate::object::object! { MarketplaceUpgradeParams {
    "marketplaceName" => marketplace_name: option,
} }

/// The response to the request `marketplace/upgrade`.
#[derive(Clone, Debug, PartialEq)]
pub struct MarketplaceUpgradeResponse {
    pub selected_marketplaces: Vec<String>,
    pub upgraded_roots: Vec<AbsolutePathBuf>,
    pub errors: Vec<MarketplaceUpgradeErrorInfo>,
}

crate::object::object! { MarketplaceUpgradeResponse {
    "selectedMarketplaces" => selected_marketplaces: required,
    "upgradedRoots" => upgraded_roots: required,
    "errors" => errors: required,
} }
