/**
 * The actions that the link sends, by the class that lets a user of Asterisk's manager send them (`write=`), measured on Asterisk
 * 22.10.1 with users of one class each. QueueStatus, Ping and the login need none.
 */
export const ACTION_CLASSES = {
  system: [
    'DBPut',
    'DBGet',
    'DBDel',
    'DBGetTree',
    'DialplanExtensionAdd',
    'PJSIPNotify',
    'PJSIPShowSubscriptionsInbound',
    'PJSIPShowEndpoint',
    'CoreShowChannels',
    'CoreSettings',
    'ModuleCheck',
    'GetConfig',
    'Filter',
  ],
  call: ['Setvar', 'Getvar', 'DeviceStateList', 'ExtensionStateList', 'Park', 'Parkinglots', 'PlayDTMF'],
  agent: ['QueueAdd', 'QueueRemove'],
  originate: ['Originate'],
  command: ['Command'],
} as const;

/** The events that the link listens to, by the class that lets a user hear them (`read=`), measured the same way. */
export const EVENT_CLASSES = {
  system: ['FullyBooted'],
  call: ['DeviceStateChange', 'OriginateResponse'],
  user: ['UserEvent'],
} as const;

/** The classes for `write=`. */
export const writeClasses = (): string[] => Object.keys(ACTION_CLASSES);
/** The classes for `read=`. */
export const readClasses = (): string[] => Object.keys(EVENT_CLASSES);
