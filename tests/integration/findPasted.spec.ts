import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { importDesk, imported } from './importing'

/** Sign-in name, name, and the customer's own email and phone: what the help desk's list of people has. */
const people = [
  ['maria', 'María', 'Gómez', '', 'maria.g@example.org', '+34612345678'],
  ['marta', 'Marta', 'Gomes', '', 'marta@example.org', '+34612345001'],
  ['juergen', 'Jürgen', 'Müller', '', 'j.m@example.org', '+4915112345670'],
  ['hanna', 'Hanna', 'Mueller-Groß', '', 'hanna@example.org', '+4915112345671'],
  ['drexler', 'Otto', 'Drexler', '', 'otto@example.org', '+4915112345672'],
  ['soren', 'Søren', 'Kjær', '', 'sk@example.org', '+4520123456'],
  ['ase', 'Åse', 'Ångström', '', 'aa@example.org', '+46701234567'],
  ['taro', '', '', '山田太郎', 'taro@example.org', '+819012345678'],
  ['hanako', '', '', '佐藤 花子', 'hanako@example.org', '+819012345679'],
  ['minsu', '', '', '김민수', 'minsu@example.org', '+821012345678'],
  ['xiaoming', '', '', '王小明', 'xm@example.org', '+8613812345678'],
  ['ahmed', '', '', 'أحمد العلي', 'ahmed@example.org', '+966501234567'],
  ['dimitris', '', '', 'Δημήτρης Παπαδόπουλος', 'dp@example.org', '+306912345678'],
  ['oleksandr', '', '', 'Олександр Шевченко', 'os@example.org', '+380501234567'],
  ['isik', '', '', 'Işık Yıldız', 'isik@example.org', '+905321234567'],
  ['idris', '', '', 'İdris Güneş', 'idris@example.org', '+905321234568'],
  ['obrien', 'Siobhán', 'O’Brien', '', 'sob@example.org', '+353851234567'],
  ['luis', '', '', 'Luis Ortega', 'luis@example.org', '+5215512345699'],
  ['annamaria', '', '', 'Anna-Maria van der Berg', 'amb@example.org', '+31612345679'],
  ['johnson', '', '', 'Johnson, Bob', 'bj@example.org', '+12015550123'],
  ['donald', '', '', 'Don Johnson', 'dj@example.org', '+12015550124'],
  ['tom+news', 'Tom', 'Reyes', '', 'tom.r+alerts@example.org', '+447700900123'],
] as const

let find: (typed: string) => Promise<readonly string[]>
let nearly: (typed: string) => Promise<boolean>

beforeAll(async () => {
  const { desk, profile } = await importDesk()
  const file = path.join(profile, 'people.csv')
  const header = 'login,firstName,lastName,displayName,secondEmail,mobilePhone,countryCode,status'
  const rows = people.map(
    ([login, first, last, shown, email, phone]) =>
      `${login}@contoso.example,${first},${last},"${shown}",${email},${phone},,ACTIVE`,
  )
  fs.writeFileSync(file, [header, ...rows, ''].join('\n'))
  await imported(desk, file)
  const logins = new Map(
    people.map(([login, first, last, shown]) => [shown || `${first} ${last}`, login]),
  )
  const ask = async (query: string) => desk.get('accounts.find', { query })
  find = async (typed) => (await ask(typed)).hits.map(({ name }) => logins.get(name) ?? name)
  nearly = async (typed) => (await ask(typed)).nearly
})

describe('what people paste into Find finds who is meant, and nobody else', () => {
  it.each<[string, ...string[]]>([
    // Family name first, as directories and mail programs put it.
    ['Gómez, María', 'maria'],
    ['GÓMEZ, MARÍA', 'maria'],
    ['Gómez,María', 'maria'],
    ['gomez maria', 'maria'],
    ['Gómez; María', 'maria'],
    ['Johnson,Bob', 'johnson'],
    ['Johnson, Bob', 'johnson'],
    ['Bob Johnson', 'johnson'],
    ['Müller, Jürgen', 'juergen'],
    ['van der Berg, Anna-Maria', 'annamaria'],
    // Headers, brackets, links, what ends a sentence.
    ['María Gómez <maria.g@example.org>', 'maria'],
    ['"Gómez, María" <maria.g@example.org>', 'maria'],
    ['<maria.g@example.org>', 'maria'],
    ['María Gómez (maria.g@example.org)', 'maria'],
    ['maria.g@example.org (María Gómez)', 'maria'],
    ['[maria.g@example.org]', 'maria'],
    ['María Gómez <maria.elsewhere@example.net>', 'maria'],
    ['maria.g@example.org,', 'maria'],
    ['maria.g@example.org;', 'maria'],
    ['maria.g@example.org.', 'maria'],
    ['maria.g@example.org>', 'maria'],
    ['mailto:maria.g@example.org', 'maria'],
    ['mailto:maria.g%40example.org?subject=Help', 'maria'],
    ['Email: maria.g@example.org', 'maria'],
    ['maria.g @ example.org', 'maria'],
    ['maria.g (at) example (dot) org', 'maria'],
    ['MARIA.G@EXAMPLE.ORG', 'maria'],
    ['maria@contoso.example', 'maria'],
    ['tom+news@contoso.example', 'tom+news'],
    ['tom.r+alerts@example.org', 'tom+news'],
    ['María Gómez\nmaria.g@example.org\n+34 612 345 678', 'maria'],
    // Phones in any spelling.
    ['tel:+34612345678', 'maria'],
    ['TEL:+34-612-345-678', 'maria'],
    ['+34 612–345–678', 'maria'],
    ['612—345—678', 'maria'],
    ['612−345−678', 'maria'],
    ['612‐345‑678', 'maria'],
    ['612.345.678', 'maria'],
    ['(+34) 612 345 678', 'maria'],
    ['00 34 612 345 678', 'maria'],
    ['0034612345678', 'maria'],
    ['\u202a+34 612 345 678\u202c', 'maria'],
    ['612\u00a0345\u00a0678', 'maria'],
    ['＋３４６１２３４５６７８', 'maria'],
    ['٦١٢٣٤٥٦٧٨', 'maria'],
    ['+۳۴ ۶۱۲ ۳۴۵ ۶۷۸', 'maria'],
    ['६१२ ३४५ ६७८', 'maria'],
    ['+٩٦٦٥٠١٢٣٤٥٦٧', 'ahmed'],
    ['+44 07700 900123', 'tom+news'],
    ['+44 (0)7700 900123', 'tom+news'],
    ['0044 07700 900123', 'tom+news'],
    ['0044 (0)7700 900123', 'tom+news'],
    ['07700 900123', 'tom+news'],
    ['+52 1 55 1234 5699', 'luis'],
    ['+52 55 1234 5699', 'luis'],
    ['55 1234 5699', 'luis'],
    ['(201) 555-0123', 'johnson'],
    ['201-555-0123 ext. 4', 'johnson'],
    ['+1 201 555 0123 x12', 'johnson'],
    // What is written beside a number.
    ['612345678 (mobile)', 'maria'],
    ['612345678 (móvil)', 'maria'],
    ['Tel. 612 345 678', 'maria'],
    ['Tel.: +34 612 345 678', 'maria'],
    ['Mobile: +34 612 345 678', 'maria'],
    ['+34 612 345 678 - work', 'maria'],
    ['📞 +34 612 345 678', 'maria'],
    ['María Gómez (mobile 612 345 678)', 'maria'],
    ['ends in 5678', 'maria', 'taro', 'minsu', 'xiaoming', 'dimitris'],
    ['ends in 5678 María', 'maria'],
    ['María, ending with 5678', 'maria'],
    ['termina en 5699', 'luis'],
    ['últimos cuatro dígitos: 5699', 'luis'],
    ['last four digits 0123', 'johnson', 'tom+news'],
    ['last 4: 5699', 'luis'],
    ['•••• 5699', 'luis'],
    ['+52 •• •••• 5699', 'luis'],
    // Titles and quotes around names.
    ['Dr Müller', 'juergen', 'hanna'],
    ['Dr. Jürgen Müller', 'juergen'],
    ['Herr Müller', 'juergen', 'hanna'],
    ['Frau Mueller', 'hanna', 'juergen'],
    ['Sr. Gómez', 'maria'],
    ['Sra. María Gómez', 'maria'],
    ['Mrs Gómez', 'maria'],
    ['Bob Johnson Jr.', 'johnson'],
    ['Don Johnson', 'donald'],
    ['Doña María Gómez', 'maria'],
    ['Don Luis', 'luis'],
    ['"María Gómez"', 'maria'],
    ['“María Gómez”', 'maria'],
    ['«María Gómez»', 'maria'],
    ["'María Gómez'", 'maria'],
    ['Name: María Gómez', 'maria'],
    ['María Gómez (Sales)', 'maria'],
    ['maria_gomez', 'maria'],
    ['maria/gomez', 'maria'],
    // Letters that are written in two ways.
    ['Mueller', 'hanna', 'juergen'],
    ['Juergen Mueller', 'juergen'],
    ['Jürgen Mueller', 'juergen'],
    ['Muller', 'juergen'],
    ['Müller', 'juergen', 'hanna'],
    ['Müller-Gross', 'hanna'],
    ['Mueller Groß', 'hanna'],
    ['Soeren Kjaer', 'soren'],
    ['Søren', 'soren'],
    ['soren kjær', 'soren'],
    ['Aase', 'ase'],
    ['Angstroem', 'ase'],
    ['Aangstroem', 'ase'],
    ['ISIK', 'isik'],
    ['Yildiz', 'isik'],
    ['idris gunes', 'idris'],
    ['İDRİS', 'idris'],
    // Apostrophes, hyphens and blanks.
    ["O'Brien", 'obrien'],
    ['O`Brien', 'obrien'],
    ['OBrien', 'obrien'],
    ['O Brien', 'obrien'],
    ['Anna Maria', 'annamaria'],
    ['Anna–Maria', 'annamaria'],
    ['Annamaria', 'annamaria'],
    ['Anna-Maria van-der-Berg', 'annamaria'],
    // Names without a blank between family and given name, and of two characters.
    ['太郎', 'taro'],
    ['山田', 'taro'],
    ['山田 太郎', 'taro'],
    ['山田　太郎', 'taro'],
    ['太郎 山田', 'taro'],
    ['山田様', 'taro'],
    ['山田太郎さん', 'taro'],
    ['佐藤花子', 'hanako'],
    ['花子', 'hanako'],
    ['小明', 'xiaoming'],
    ['王 小明', 'xiaoming'],
    ['王小明先生', 'xiaoming'],
    ['민수', 'minsu'],
    ['김 민수', 'minsu'],
    ['أحمد', 'ahmed'],
    ['احمد العلي', 'ahmed'],
    ['أحمد العلی', 'ahmed'],
    ['أحـمد', 'ahmed'],
    ['δημητρης', 'dimitris'],
    ['ΔΗΜΗΤΡΗΣ ΠΑΠΑΔΟΠΟΥΛΟΣ', 'dimitris'],
    ['шевченко олександр', 'oleksandr'],
    // A slip in a word that is long enough.
    ['gomz', 'maria'],
    ['Johnsen', 'johnson', 'donald'],
    ['Bob Jonhson', 'johnson'],
    ['Jonson, Bob', 'johnson'],
    ['Jurgen Muler', 'juergen'],
    ['Шевчекно', 'oleksandr'],
    ['Moeller', 'hanna'],
  ])('%j finds %s', async (typed, ...meant) => {
    expect((await find(typed)).toSorted()).toEqual(meant.toSorted())
  })

  it.each([
    'Gómez, Bob',
    'Dr Nobody',
    'Herr',
    'maria.h@example.org',
    'ana@example.org <bea@example.org>',
    'tel:+34612345677',
    '612345677 (mobile)',
    'ends in 9999',
    '+44 07700 900124',
    '٦١٢٣٤٥٦٧٧',
    'Koehler',
    'Joel',
    '次郎',
    '大明',
    '山田 花子',
    'Gomz, Bob',
    'xqzwv',
    'Bobb',
    '()',
    '<>',
    '"',
  ])('%j finds nobody', async (typed) => {
    expect(await find(typed)).toEqual([])
  })

  it.each([
    ['Müller', 'juergen'],
    ['Mueller', 'hanna'],
    ['Don Johnson', 'donald'],
    ['María, ending with 5678', 'maria'],
  ])(
    '%j has %s first: whoever is spelled so comes before who is spelled like it',
    async (typed, first) => {
      expect((await find(typed))[0]).toBe(first)
    },
  )

  it('says where a name is only nearly what was typed', async () => {
    expect([await nearly('gomz'), await nearly('gomez'), await nearly('Mueller')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
