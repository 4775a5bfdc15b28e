import { tellHolder, type Notices } from './notice.ts'

export const extensionNotices: Notices = {
  ExtensionGranted: (event, order) => tellHolder(event.data.no, 'NOTICE_EXTENSION_GRANTED', event, order),
  ExtensionRefused: (event, order) => tellHolder(event.data.no, 'NOTICE_EXTENSION_REFUSED', event, order),
  ExtensionLapsed: (event, order) => tellHolder(event.data.no, 'NOTICE_EXTENSION_LAPSED', event, order),
}
