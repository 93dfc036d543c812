/** The company that `lampfield demo` makes: a document as anybody could write it, imported as any other. */
export const DEMO_COMPANY = `
templates:
  - name: Everyone
    keys:
      2: { destination: { type: group, group: 2000 } }
      3: { destination: { type: user, user: 1003 } }
      4: { label: Park, destination: { type: parking } }
      5: { destination: { type: park_position, position: 701 } }
      6: { destination: { type: park_position, position: 702 } }
      # Locked: nobody covers it with a key of his own.
      7: { label: Reception, locked: true, destination: { type: user, user: 1001 } }
      8: { destination: { type: service, service: enablednd } }
      9: { label: Messages, destination: { type: service, service: vmusermsg } }
  - name: Sales
    keys:
      2: { destination: { type: group, group: 2001 } }
      3: { label: Join sales, destination: { type: groupmember, group: 2001, action: toggle } }
      4: { destination: { type: user, user: 1005 } }
      5: { destination: { type: user, user: 1006 } }
      6: { destination: { type: user, user: 1007 } }
      7: { destination: { type: queue, queue: 3000 } }
      8: { label: Forward, destination: { type: forward, forward: unconditional } }
      9: { label: Record, destination: { type: onlinerec } }
      10: { destination: { type: service, service: enablednd } }
  - name: Reception
    keys:
      2: { label: Park, destination: { type: parking } }
      3: { destination: { type: park_position, position: 701 } }
      4: { destination: { type: park_position, position: 702 } }
      5: { destination: { type: park_position, position: 703 } }
      6: { destination: { type: queue, queue: 3000 } }
      7: { destination: { type: conference, conference: 4000 } }
      8: { destination: { type: paging, paging: 1 } }
      9: { label: Transfer, destination: { type: transfer, transfer: attended } }
      30: { destination: { type: user, user: 1003 } }
      31: { destination: { type: user, user: 1004 } }
      32: { destination: { type: user, user: 1005 } }
      33: { destination: { type: user, user: 1006 } }
      34: { destination: { type: user, user: 1007 } }
      35: { destination: { type: user, user: 1008 } }
      36: { destination: { type: user, user: 1009 } }
      37: { destination: { type: user, user: 1010 } }
      38: { destination: { type: user, user: 1011 } }
      39: { destination: { type: user, user: 1012 } }
users:
  - { firstname: Zoë, lastname: Lindqvist, exten: 1001, email: zoe@example.com, template: Reception }
  - { firstname: Ahmed, lastname: El-Sayed, exten: 1002, email: ahmed@example.com, template: Reception }
  - firstname: Margarethe
    lastname: Weiß
    exten: 1003
    email: margarethe@example.com
    template: Everyone
    voicemail: { number: 1003 }
    keys:
      10: { label: Secretary, destination: { type: user, user: 1004 } }
      11: { label: Filter, destination: { type: bsfilter, filter_member: Management/1004 } }
  - firstname: Jörg
    lastname: Müller
    exten: 1004
    email: joerg@example.com
    template: Everyone
    keys:
      10: { label: Boss, destination: { type: user, user: 1003 } }
      11: { label: Filter, destination: { type: bsfilter, filter_member: Management/1004 } }
  - firstname: Alice
    lastname: Martin
    exten: 1005
    email: alice@example.com
    template: Sales
    voicemail: { number: 1005 }
    keys:
      11: { label: Agent, destination: { type: agent, agent: 81, action: toggle } }
  - firstname: Łukasz
    lastname: Kowalski
    exten: 1006
    email: lukasz@example.com
    template: Sales
    keys:
      11: { label: Agent, destination: { type: agent, agent: 82, action: toggle } }
  - { firstname: Chloé, lastname: Dubois, exten: 1007, email: chloe@example.com, template: Sales }
  - { firstname: Şebnem, lastname: Yılmaz, exten: 1008, email: sebnem@example.com, template: Everyone }
  - { firstname: Нина, lastname: Петрова, exten: 1009, email: nina@example.com, template: Everyone }
  - firstname: Søren
    lastname: Ødegård
    exten: 1010
    email: soren@example.com
    template: Everyone
    keys:
      10: { label: Taxi, destination: { type: custom, exten: 0305551234 } }
  - { firstname: 太郎, lastname: 山田, exten: 1011, email: taro@example.com, template: Everyone }
  - { firstname: Conference, lastname: Room, exten: 1012, template: Everyone }
agents:
  - { number: 81, firstname: Alice, lastname: Martin, users: [1005] }
  - { number: 82, firstname: Łukasz, lastname: Kowalski, users: [1006] }
groups:
  - { label: Everybody, exten: 2000, members: { users: [1001, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011] } }
  - { label: Sales, exten: 2001, members: { users: [1005, 1006, 1007] } }
  - { label: Workshop, exten: 2002, members: { users: [1008, 1009, 1010, 1011] } }
queues:
  - { name: support, label: Support, exten: 3000, strategy: leastrecent, members: { users: [1007], agents: [81, 82] } }
conferences:
  - { name: Big table, exten: 4000 }
pagings:
  - { number: 1, name: Whole house, members: { users: [1003, 1004, 1008, 1009, 1010, 1011] }, callers: { users: [1001, 1002] } }
parkinglots:
  - { name: Car park, exten: 700, slots_start: 701, slots_end: 720, default: true }
callfilters:
  - { name: Management, recipients: { users: [1003] }, surrogates: { users: [1004] } }
devices:
  - { mac: '80:5e:c0:00:10:01', vendor: Yealink, model: T54W, expansions: [{ model: EXP50 }], lines: [{ user: 1001 }] }
  - { mac: '80:5e:c0:00:10:03', vendor: Yealink, model: T57W, lines: [{ user: 1003 }] }
  - { mac: '80:5e:c0:00:10:04', vendor: Yealink, model: T46U, lines: [{ user: 1004 }] }
  - { mac: '80:5e:c0:00:10:05', vendor: Yealink, model: T46S, lines: [{ user: 1005 }] }
  - { mac: '80:5e:c0:00:10:06', vendor: Yealink, model: T48S, lines: [{ user: 1006 }] }
  - { mac: '80:5e:c0:00:10:08', vendor: Yealink, model: T42S, lines: [{ user: 1008 }] }
  - { mac: '80:5e:c0:00:10:10', vendor: Yealink, model: T33G, lines: [{ user: 1010 }] }
  - { mac: '80:5e:c0:00:10:12', vendor: Yealink, model: T41S, lines: [{ user: 1012 }] }
`;
