import type { AccountId, ApprovalId, CaseId, ContactId } from '@shared/vocabulary/ids'
import type { Role } from '@shared/vocabulary/kinds'
import { customer, system, type Actor } from '../../engine/accounts/actor'
import type { Address } from '../../engine/contacts/address'

/** Who and what the scenario's handles stand for. */
export class Cast {
  readonly #accounts = new Map<string, AccountId>()
  readonly #accountHandles = new Map<AccountId, string>()
  readonly #contacts = new Map<string, ContactId>()
  readonly #contactNames = new Map<ContactId, string>()
  readonly #addresses = new Map<string, Address>()
  readonly #operators = new Map<string, Actor>()
  readonly #cases = new Map<string, CaseId>()
  readonly #requests = new Map<string, ApprovalId>()

  nameAccount(handle: string, id: AccountId): void {
    this.#accounts.set(handle, id)
    this.#accountHandles.set(id, handle)
  }

  nameContact(account: string, handle: string, id: ContactId, address: Address): void {
    this.#contacts.set(`${account}/${handle}`, id)
    this.#addresses.set(`${account}/${handle}`, address)
    this.#contactNames.set(id, `${account}/${handle}`)
  }

  nameOperator(handle: string, id: string, role: Role): void {
    this.#operators.set(handle, { kind: 'operator', id, role })
  }

  nameCase(name: string, id: CaseId): void {
    this.#cases.set(name, id)
  }

  nameRequest(name: string, id: ApprovalId): void {
    this.#requests.set(name, id)
  }

  accountId(handle: string): AccountId {
    const id = this.#accounts.get(handle)
    if (id === undefined) throw new Error(`the file was checked, yet it has no account ${handle}`)
    return id
  }

  accountHandle(id: AccountId): string {
    return this.#accountHandles.get(id) ?? id
  }

  get accountHandles(): readonly string[] {
    return [...this.#accounts.keys()]
  }

  /** Null while nothing has been added under the handle. */
  contactId(account: string, handle: string): ContactId | null {
    return this.#contacts.get(`${account}/${handle}`) ?? null
  }

  /** What is, or was, stored under the handle. */
  address(account: string, handle: string): Address | null {
    return this.#addresses.get(`${account}/${handle}`) ?? null
  }

  /** `maria/mail`; null for a contact without a handle. */
  contactName(id: ContactId): string | null {
    return this.#contactNames.get(id) ?? null
  }

  /** Null for a case that was never opened, as when opening it was refused. */
  caseId(name: string): CaseId | null {
    return this.#cases.get(name) ?? null
  }

  requestId(name: string): ApprovalId | null {
    return this.#requests.get(name) ?? null
  }

  actor(by: string): Actor {
    if (by === 'customer') return customer
    if (by === 'system') return system
    const operator = this.#operators.get(by)
    if (operator === undefined) throw new Error(`the file was checked, yet it has no operator ${by}`)
    return operator
  }
}
