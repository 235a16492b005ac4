/** Where a new scenario begins: small, valid, and its reference solution reaches every goal. */
export const blank = `latchkey: scenario/1
title: A caller has a new phone
situation: Somebody calls about their security info.
about: What the trainee should learn, in a sentence or two.
difficulty: easy
minutes: 5
policy: seeds
start: 2026-06-01T10:00:00Z
zone: UTC
seed: 1
seat: agent
operators:
  ana: { role: agent }
accounts:
  kim:
    name: Kim Larsen
    locale: en
    password: a quiet harbour
    lastSignInAt: -5d
    signInNames: [{ value: kim@contoso.example }]
    contacts:
      phone: { phone: "+12025550142", confirmedAt: -400d }
      mail: { email: kim.l@example.org, confirmedAt: -400d }
# What is true, and not known to the desk.
world:
  kim/phone: { noAccess: true }
caller:
  story: I have a new phone with a new number, and the old one is gone.
  truth: owner
  says:
    - { when: asked-for-access, text: "I can read my mail, but not the old phone." }
# The reference solution: it is played by “Try it”, and has to reach every goal.
steps:
  - { do: open-case, account: kim, by: ana, case: c1, story: New phone, expect: { result: opened } }
  - { after: 1m, do: request-code, account: kim, by: ana, purpose: support-call, contact: mail, expect: { result: sent } }
  - { do: tell, to: read-the-code }
  - { after: 1m, do: submit-code, account: kim, by: ana, purpose: support-call, expect: { result: verified } }
  - { do: add-contact, account: kim, by: ana, handle: newphone, phone: "+12025550177", expect: { result: code-sent } }
  - { do: tell, to: read-the-code }
  - { after: 1m, do: submit-code, account: kim, by: ana, purpose: confirm-contact, contact: newphone, expect: { result: contact-confirmed } }
  - { do: remove-contact, account: kim, by: ana, contact: phone, expect: { result: removed } }
  - { do: close-case, account: kim, by: ana, outcome: recovered }
score:
  - { id: add-first, points: 60, when: { before: [add-contact, remove-contact] }, why: contacts.add-before-remove }
  - { id: no-wait, points: 40, never: { do: remove-all-contacts }, why: replacement.wait }
debrief: What the owner should have been told, and why.
`
