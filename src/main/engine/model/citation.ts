/** Where a rule or a number comes from. */
export interface Citation {
  readonly document: string
  /** The section, or the words; null: the document as a whole. */
  readonly clause: string | null
  /** Null: the document is not on the web. */
  readonly url: string | null
  /** Since when it says so: a year, a month or a day as ISO 8601 writes them; null: the document bears no date. */
  readonly since: string | null
}

/** The first of the two documents that the policy was written from. It is not on the web. */
export function article(clause: string | null = null): Citation {
  return {
    document: 'Article on security info and verification codes',
    clause,
    url: null,
    since: null,
  }
}

/** The second of them. */
export function howTo(clause: string | null = null): Citation {
  return { document: 'How-to on security codes', clause, url: null, since: null }
}

export function nist(section: string): Citation {
  return {
    document: 'NIST SP 800-63B-4',
    clause: `section ${section}`,
    url: 'https://pages.nist.gov/800-63-4/sp800-63b.html',
    since: '2025',
  }
}

export function asvs(requirement: string): Citation {
  return {
    document: 'OWASP ASVS 5.0',
    clause: requirement,
    url: 'https://github.com/OWASP/ASVS/tree/master/5.0/en',
    since: '2025-05',
  }
}

/** OWASP's advice where no single requirement says it. */
export function owasp(): Citation {
  return { document: 'OWASP', clause: null, url: null, since: null }
}

/** Our own decision, where the documents are silent or say no number. `record` names its decision record. */
export function ours(record: string | null = null, since = '2026-11-21'): Citation {
  return {
    document: 'Latchkey’s own',
    clause: record === null ? null : `decision record ${record.slice(0, 4)}`,
    url: record === null ? null : `docs/decisions/${record}.md`,
    since,
  }
}
