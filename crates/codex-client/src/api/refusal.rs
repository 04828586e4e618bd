//! Refusals: the answers to requests of the server that have no handler, each in the form of its kind.

use codex_types::rpc::{Request, RpcError};
use codex_types::server_request::{
    ApplyPatchApproval, ExecCommandApproval, ItemCommandExecutionRequestApproval, ItemFileChangeRequestApproval,
    ItemPermissionsRequestApproval, ItemToolCall, ItemToolRequestUserInput, McpServerElicitationRequest,
};
use codex_types::{
    ApplyPatchApprovalResponse, CommandExecutionApprovalDecision, CommandExecutionRequestApprovalResponse,
    DeniedReviewDecision, DynamicToolCallOutputContentItem, DynamicToolCallResponse, ExecCommandApprovalResponse,
    FileChangeApprovalDecision, FileChangeRequestApprovalResponse, GrantedPermissionProfile, InputTextToolOutput,
    McpServerElicitationAction, McpServerElicitationRequestResponse, PermissionsRequestApprovalResponse,
    ReviewDecision, ToolRequestUserInputResponse,
};
use serde_json::value::{RawValue, to_raw_value};

const NOBODY: &str = "this client has no handler for it";

/// Returns the refusal of a request of this method. The turn continues without the requested thing. The refusal is an error if the protocol
/// has no negative answer for the method, or if the method is unknown.
pub(crate) fn refusal(method: &str) -> Result<Box<RawValue>, RpcError> {
    let answered = match method {
        ItemCommandExecutionRequestApproval::METHOD => {
            to_raw_value(&CommandExecutionRequestApprovalResponse::new(CommandExecutionApprovalDecision::Decline))
        }
        ItemFileChangeRequestApproval::METHOD => {
            to_raw_value(&FileChangeRequestApprovalResponse::new(FileChangeApprovalDecision::Decline))
        }
        ItemPermissionsRequestApproval::METHOD => {
            to_raw_value(&PermissionsRequestApprovalResponse::new(GrantedPermissionProfile::default()))
        }
        ItemToolRequestUserInput::METHOD => to_raw_value(&ToolRequestUserInputResponse::new(Default::default())),
        McpServerElicitationRequest::METHOD => {
            to_raw_value(&McpServerElicitationRequestResponse::new(McpServerElicitationAction::Cancel))
        }
        ItemToolCall::METHOD => {
            let text = InputTextToolOutput::new(NOBODY);
            to_raw_value(&DynamicToolCallResponse::new(vec![DynamicToolCallOutputContentItem::InputText(text)], false))
        }
        ApplyPatchApproval::METHOD => to_raw_value(&ApplyPatchApprovalResponse::new(denied())),
        ExecCommandApproval::METHOD => to_raw_value(&ExecCommandApprovalResponse::new(denied())),
        _ => {
            return Err(RpcError { code: -32601, message: format!("{method}: {NOBODY}"), data: None });
        }
    };
    answered.map_err(|error| RpcError { code: -32603, message: error.to_string(), data: None })
}

fn denied() -> ReviewDecision {
    ReviewDecision::Denied(DeniedReviewDecision::new(NOBODY))
}
