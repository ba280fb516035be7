export {
  BRIDGE_NAME,
  CALL_CHANNEL,
  EVENT_CHANNEL,
  type HostBridge,
  SESSION_PATH,
  SOCKET_PATH,
  SOCKET_PROTOCOL,
  TICKET_FRAGMENT,
  TOKEN_PROTOCOL_PREFIX,
  WINDOW_PATH,
} from './channels.ts'
export { decodeFrame, encodeFrame, type Frame, FRAME_LIMIT_BYTES } from './frame.ts'
export type {
  BackupFile,
  HostApi,
  HostConnection,
  HostEvent,
  HostInput,
  HostMethod,
  HostOutput,
  HostPayload,
  Profile,
  Reminder,
} from './host-api.ts'
