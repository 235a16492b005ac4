/** What is said of a scenario before it is played, where its author has no neutral line for it. */
export const neutral = {
  customer: 'You are a customer, at home with your own account.',
  agent: 'Somebody calls the desk.',
  supervisor: 'Something is brought before the supervisor.',
  trainer: 'A trainer’s hour at the desk.',
  auditor: 'An auditor looks at the desk.',
  administrator: 'An administrator is asked for.',
}
