import type { AccountId, ApprovalId, CaseId, ContactId, OperatorId } from '@shared/vocabulary/ids'
import type { Role } from '@shared/vocabulary/kinds'
import { customer, system, type Actor } from '../../engine/model/actor'
import type { Address } from '../../engine/model/address'

/** Who and what the scenario's handles stand for. */
export class Handles {
  readonly #accounts = new Map<string, AccountId>()
  readonly #accountHandles = new Map<AccountId, string>()
  readonly #contacts = new Map<string, ContactId>()
  readonly #contactNames = new Map<ContactId, string>()
  readonly #addresses = new Map<string, Address>()
  readonly #operators = new Map<string, Actor>()
  readonly #operatorHandles = new Map<OperatorId, string>()
  readonly #cases = new Map<string, CaseId>()
  readonly #requests = new Map<string, ApprovalId>()

  readonly #caseNames = new Map<CaseId, string>()
  readonly #requestNames = new Map<ApprovalId, string>()

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
    this.#operatorHandles.set(id, handle)
  }

  operatorHandle(id: OperatorId): string {
    return this.#operatorHandles.get(id) ?? id
  }

  operatorId(handle: string): OperatorId {
    const operator = this.actor(handle)
    if (operator.kind !== 'operator') throw new Error(`${handle} works at no desk`)
    return operator.id
  }

  nameCase(name: string, id: CaseId): void {
    this.#cases.set(name, id)
    this.#caseNames.set(id, name)
  }

  nameRequest(name: string, id: ApprovalId): void {
    this.#requests.set(name, id)
    this.#requestNames.set(id, name)
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

  /** What is, or was, stored under a name such as `maria/mail`. */
  addressNamed(name: string): Address | null {
    return this.#addresses.get(name) ?? null
  }

  /** `maria/mail`; null for a contact without a handle. */
  contactName(id: ContactId): string | null {
    return this.#contactNames.get(id) ?? null
  }

  /** Null for a case that was never opened, as when opening it was refused. */
  caseId(name: string): CaseId | null {
    return this.#cases.get(name) ?? null
  }

  /** Null for a case that nothing was called by. */
  caseName(id: CaseId): string | null {
    return this.#caseNames.get(id) ?? null
  }

  requestName(id: ApprovalId): string | null {
    return this.#requestNames.get(id) ?? null
  }

  /** Every contact that is, or was, stored under a handle. */
  get contacts(): readonly {
    readonly account: string
    readonly name: string
    readonly address: Address
  }[] {
    return [...this.#addresses].map(([name, address]) => ({
      account: name.slice(0, name.indexOf('/')),
      name,
      address,
    }))
  }

  requestId(name: string): ApprovalId | null {
    return this.#requests.get(name) ?? null
  }

  actor(by: string): Actor {
    if (by === 'customer') return customer
    if (by === 'system') return system
    const operator = this.#operators.get(by)
    if (operator === undefined)
      throw new Error(`the file was checked, yet it has no operator ${by}`)
    return operator
  }
}
