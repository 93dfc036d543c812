/** A company with everything that a document can hold, the awkward things too. */
export const AWKWARD_COMPANY = `
tenant: { sip_server: 'sip.example.com:5061;transport=tls', outbound_context: outside }
feature_codes:
  enablednd: { exten: '*26' }
  callrecord: { exten: '*25' }
  recsnd: { exten: '*9', enabled: false }
templates:
  - { id: first, name: Same, keys: { 1: { destination: { type: user, user: Ünlü-1 } } } }
  - { id: second, name: Same, keys: { 1: { locked: true, destination: { type: custom, exten: '0800' } } } }
  - { id: nameless, keys: { 3: { label: 'true', blf: false, destination: { type: forward, forward: busy, exten: '+49301' } } } }
users:
  - uuid: 0d7f0a52-6f5b-4b5e-8a57-1f4a3c1f0001
    firstname: 'O''Brien "Bob"'
    lastname: '- # : {'
    exten: 1001 +1001
    template: second
    language: fr_CA
    ring_seconds: 12
    voicemail: { number: '1*', password: 0042, enabled: false }
    pickup_groups: [a, 'b: c']
    services: { dnd: { enabled: true } }
    forwards: { busy: { enabled: true, destination: '0123' }, noanswer: { destination: 77 } }
    keys:
      1: { label: Hidden, destination: { type: user, user: 1002 } }
      2: { destination: { type: bsfilter, filter_member: Chef/1001/surrogate } }
      10000: { destination: { type: groupmember, group: Team } }
  - uuid: 0d7f0a52-6f5b-4b5e-8a57-1f4a3c1f0002
    firstname: 'null'
    lines:
      - { extensions: [{ exten: 1002 }], endpoint_sip: { name: desk.2, username: two, password: geheim, managed: false } }
      - { extensions: [] }
      - { extensions: [{ exten: 01002 }, { exten: A12 }] }
    template: nameless
  - { firstname: Twin, lastname: One }
  - { firstname: Twin, lastname: One, template: first }
agents:
  - { number: 007, firstname: James, password: '0007', users: [1001] }
groups:
  - { label: Team, exten: 2001, members: { users: [1002, 1001] } }
  - { label: Empty }
queues:
  - { name: q, exten: 3001, members: { agents: [007], users: [1002] } }
conferences:
  - { name: Room, pin: '0123' }
pagings:
  - { number: 5, members: { users: [1001] }, callers: { users: [1002] } }
parkinglots:
  - { name: Second, exten: 800, slots_start: 801, slots_end: 803, timeout: null, default: false }
  - { name: First, exten: 700, slots_start: 701, slots_end: 705, default: true }
callfilters:
  - { name: Chef, recipients: { users: [1001] }, surrogates: { users: [1001, 1002] } }
devices:
  - mac: 001565AABB01
    vendor: yealink
    model: t46s
    lines: [{ line: 2, user: 1002 }, { user: 01002 , line: 1 }, { line: 6, user: 1001 }]
    keys_from: 1001
    phone_settings: { 'phone_setting.lcd_logo.mode': '1', 'security.user_password': 'admin:x' }
  - { mac: '00:15:65:aa:bb:02' }
phone_settings:
  - { family: yealink, settings: { 'local_time.time_zone': '+1', 'wifi.password': hush } }
`.replace('Ünlü-1', '1001');
