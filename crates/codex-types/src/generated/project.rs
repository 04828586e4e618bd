// Written by `cargo xtask generate-types`; change crates/codex-codegen instead.
//! Types of the protocol domain `project`.

use std::collections::BTreeMap;

#[allow(unused_imports)]
use serde::Serialize;

#[allow(unused_imports)]
use crate::generated::*;

#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    pub id: String,
    pub name: String,
    pub roots: Vec<ProjectRoot>,
    pub metadata: BTreeMap<String, String>,
    pub created_at: i64,
    pub updated_at: i64,
    /// Newest non-archived member thread's recency, in Unix seconds; null when none exist.
    pub recency_at: Option<i64>,
}

crate::object::object! { Project {
    "id" => id: required,
    "name" => name: required,
    "roots" => roots: required,
    "metadata" => metadata: required,
    "createdAt" => created_at: required,
    "updatedAt" => updated_at: required,
    "recencyAt" => recency_at: nullable,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProjectChangeType {
    Created,
    Updated,
    Deleted,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ProjectChangeType {
    "created" => Created,
    "updated" => Updated,
    "deleted" => Deleted,
} }

/// The params of the notification `project/changed`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectChangedNotification {
    pub project_id: String,
    pub change_type: ProjectChangeType,
}

crate::object::object! { ProjectChangedNotification {
    "projectId" => project_id: required,
    "changeType" => change_type: required,
} }

/// The params of the request `project/create`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectCreateParams {
    pub name: String,
    pub roots: Vec<ProjectRoot>,
    pub metadata: Option<BTreeMap<String, String>>,
    pub idempotency_key: String,
}

#[cfg(feature = "experimental")]
impl ProjectCreateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        roots: Vec<ProjectRoot>,
        idempotency_key: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            roots,
            metadata: Default::default(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectCreateParams {
    "name" => name: required,
    "roots" => roots: required,
    "metadata" => metadata: option,
    "idempotencyKey" => idempotency_key: required,
} }

/// The response to the request `project/create`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectCreateResponse {
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectCreateResponse {
    "project" => project: required,
} }

/// The params of the request `project/delete`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectDeleteParams {
    pub project_id: String,
}

#[cfg(feature = "experimental")]
impl ProjectDeleteParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectDeleteParams {
    "projectId" => project_id: required,
} }

/// The response to the request `project/delete`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectDeleteResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectDeleteResponse {
} }

/// The params of the request `project/import`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectImportParams {
    pub name: String,
    pub roots: Vec<ProjectRoot>,
    pub metadata: Option<BTreeMap<String, String>>,
    pub threads: Option<Vec<String>>,
    pub idempotency_key: String,
}

#[cfg(feature = "experimental")]
impl ProjectImportParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        name: impl Into<String>,
        roots: Vec<ProjectRoot>,
        idempotency_key: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            roots,
            metadata: Default::default(),
            threads: Default::default(),
            idempotency_key: idempotency_key.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectImportParams {
    "name" => name: required,
    "roots" => roots: required,
    "metadata" => metadata: option,
    "threads" => threads: option,
    "idempotencyKey" => idempotency_key: required,
} }

/// The response to the request `project/import`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectImportResponse {
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectImportResponse {
    "project" => project: required,
} }

/// The params of the request `project/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectListParams {
    pub cursor: Option<String>,
    pub limit: Option<u32>,
    /// Defaults to position. Recency sorting always places empty projects last. Use the returned order; numeric positions are not exposed in project responses.
    pub sort_key: Option<ProjectSortKey>,
    /// Requires sortKey. Defaults to asc for position and desc for recencyAt.
    pub sort_direction: Option<SortDirection>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectListParams {
    "cursor" => cursor: option,
    "limit" => limit: option,
    "sortKey" => sort_key: option,
    "sortDirection" => sort_direction: option,
} }

/// The response to the request `project/list`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectListResponse {
    pub data: Vec<Project>,
    pub next_cursor: Option<String>,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectListResponse {
    "data" => data: required,
    "nextCursor" => next_cursor: nullable,
} }

/// The params of the request `project/move`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectMoveParams {
    pub project_id: String,
    /// Place the project before this ID, or append it when omitted or null.
    pub before_project_id: Option<String>,
}

#[cfg(feature = "experimental")]
impl ProjectMoveParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            before_project_id: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectMoveParams {
    "projectId" => project_id: required,
    "beforeProjectId" => before_project_id: option,
} }

/// The response to the request `project/move`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProjectMoveResponse {}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectMoveResponse {
} }

/// The params of the request `project/read`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectReadParams {
    pub project_id: String,
}

#[cfg(feature = "experimental")]
impl ProjectReadParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectReadParams {
    "projectId" => project_id: required,
} }

/// The response to the request `project/read`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectReadResponse {
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectReadResponse {
    "project" => project: required,
} }

#[derive(Clone, Debug, PartialEq)]
pub struct ProjectRoot {
    pub path: AbsolutePathBuf,
}

impl ProjectRoot {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(path: impl Into<AbsolutePathBuf>) -> Self {
        Self { path: path.into() }
    }
}

crate::object::object! { ProjectRoot {
    "path" => path: required,
} }

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ProjectSortKey {
    Position,
    RecencyAt,
    /// An unknown value, kept as it was read.
    Unrecognized(String),
}

crate::open::string_enum! { ProjectSortKey {
    "position" => Position,
    "recencyAt" => RecencyAt,
} }

/// The params of the request `project/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectUpdateParams {
    pub project_id: String,
    pub name: Option<String>,
    pub roots: Option<Vec<ProjectRoot>>,
    pub metadata: Option<BTreeMap<String, String>>,
}

#[cfg(feature = "experimental")]
impl ProjectUpdateParams {
    /// Creates a value from the required fields. All other fields are `None`, empty or have their default.
    #[allow(clippy::too_many_arguments)]
    pub fn new(project_id: impl Into<String>) -> Self {
        Self {
            project_id: project_id.into(),
            name: Default::default(),
            roots: Default::default(),
            metadata: Default::default(),
        }
    }
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectUpdateParams {
    "projectId" => project_id: required,
    "name" => name: option,
    "roots" => roots: option,
    "metadata" => metadata: option,
} }

/// The response to the request `project/update`.
///
/// *Experimental*: requires the cargo feature `experimental`, and `experimentalApi` in the client's `initialize` request.
#[cfg(feature = "experimental")]
#[derive(Clone, Debug, PartialEq)]
pub struct ProjectUpdateResponse {
    pub project: Project,
}

#[cfg(feature = "experimental")]
crate::object::object! { ProjectUpdateResponse {
    "project" => project: required,
} }
