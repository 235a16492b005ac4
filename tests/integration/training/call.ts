/** A small scenario in the seat of an agent: a caller has a new phone, and asks for it on the second day of a wait. */
export const callText = `latchkey: scenario/1
texts: [en, es]
title: { en: The wait ends by itself, es: La espera acaba sola }
situation: { en: Somebody calls about a wait., es: Alguien llama por una espera. }
start: 2026-06-01T10:00:00Z
seat: agent
operators: { ana: { role: agent } }
accounts:
  kim:
    name: Kim Larsen
    password: a quiet harbour
    lastSignInAt: -5d
    signInNames: [{ value: kim@contoso.example }]
    contacts:
      phone: { phone: "+12025550142", confirmedAt: -400d }
      mail: { email: kim.l@example.org, confirmedAt: -400d }
caller:
  story: { en: I have a new phone., es: Tengo un teléfono nuevo. }
  truth: owner
  says: [{ when: asked-for-access, text: { en: I can read my mail., es: Puedo leer el correo. } }]
variants:
  - { caller.truth: owner }
  - { caller.truth: impostor, caller.story: { en: This is my account., es: Esta es mi cuenta. } }
steps:
  - { past: true, do: sign-in, account: kim, name: kim@contoso.example, password: a quiet harbour }
  - { past: true, do: replace-contacts, account: kim, handle: new, email: kim.new@example.net }
  - { past: true, after: 1m, do: submit-code, account: kim, purpose: confirm-contact, contact: new }
  - { past: true, at: +1d, check: true, account: kim }
  - { do: open-case, account: kim, by: ana, case: c1, channel: phone, story: A wait. }
  - { do: ask, question: asked-for-access }
  - { do: request-code, account: kim, by: ana, purpose: support-call, contact: mail }
  - { after: 2m, do: submit-code, account: kim, by: ana, purpose: support-call }
  - { do: note, account: kim, by: ana, text: It ends by itself. }
  - { at: +30d1m, check: true, account: kim, expect: { account: { contacts: { new: { state: confirmed } } } } }
  - { do: close-case, account: kim, by: ana, outcome: recovered }
score:
  - { id: verified, points: 60, when: { done: { do: submit-code, by: ana, purpose: support-call, result: verified } }, why: case.caller-unverified }
  - { id: noted, points: 40, when: { done: { do: note, by: ana } } }
debrief: { en: It ended by itself., es: Acabó sola. }
`
