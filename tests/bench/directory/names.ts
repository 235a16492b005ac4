import type { MessageLanguage } from '../../../src/shared/vocabulary/kinds'

/** Names of a region as people there write them. `latin` is what their addresses are made of. */
export interface Region {
  readonly locale: MessageLanguage
  readonly dialling: string
  readonly digits: number
  readonly first: readonly (readonly [written: string, latin: string])[]
  readonly last: readonly (readonly [written: string, latin: string])[]
  /** Family names come first. */
  readonly familyFirst?: true
}

const same = (...names: string[]): (readonly [string, string])[] => names.map((name) => [name, plain(name)])

function plain(name: string): string {
  return name.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()
}

export const regions: readonly Region[] = [
  {
    locale: 'es', dialling: '+346', digits: 8,
    first: same('María', 'Lucía', 'Sofía', 'José', 'Álvaro', 'Íñigo', 'Carmen', 'Begoña', 'Javier', 'Núria', 'Andrés', 'Pilar', 'Diego', 'Inés', 'Óscar', 'Rocío'),
    last: same('Gómez', 'Núñez', 'Ibáñez', 'Castro', 'Serrano', 'Muñoz', 'Peña', 'Ortega', 'Rubio', 'Vázquez', 'Domínguez', 'Iglesias', 'Cortés', 'Garrido', 'Lozano', 'Cano'),
  },
  {
    locale: 'en', dialling: '+4477', digits: 8,
    first: same('Tom', 'Grace', 'Olivia', 'Harry', 'Amelia', 'Jack', 'Isla', 'Noah', 'Ava', 'George', 'Freya', 'Leo', 'Seán', 'Niamh', 'Oisín', 'Maeve'),
    last: same('Baker', 'O’Neill', 'Smith', 'Jones', 'Taylor', 'Brown', 'Wilson', 'Evans', 'Thomas', 'Roberts', 'Walker', 'Wright', 'Fitzgerald', 'Hughes', 'Ó Briain', 'Clarke'),
  },
  {
    locale: 'de', dialling: '+49151', digits: 8,
    first: same('Jonas', 'Helena', 'Jürgen', 'Käthe', 'Lukas', 'Mia', 'Finn', 'Emilia', 'Björn', 'Greta', 'Max', 'Ida', 'Søren', 'Åsa', 'Zoë', 'René'),
    last: same('Weber', 'Müller', 'Schäfer', 'Krüger', 'Weiß', 'Groß', 'Jäger', 'Vogel', 'Brandt', 'Lindqvist', 'Sørensen', 'Köhler', 'Schmidt', 'Fuchs', 'Böhm', 'Hahn'),
  },
  {
    locale: 'fr', dialling: '+336', digits: 8,
    first: same('Pierre', 'Élodie', 'Chloé', 'Hugo', 'Léa', 'François', 'Zoé', 'Amélie', 'Noël', 'Margaux', 'Loïc', 'Anaïs', 'Jules', 'Inès', 'Théo', 'Océane'),
    last: same('Lefèvre', 'Dubois', 'Moreau', 'Laurent', 'Girard', 'Bonnet', 'Fournier', 'Rousseau', 'Garnier', 'Chevalier', 'François', 'Bérard', 'D’Arcy', 'Noël', 'Marchand', 'Perrin'),
  },
  {
    locale: 'en', dialling: '+8190', digits: 8, familyFirst: true,
    first: [['健二', 'kenji'], ['陽菜', 'hina'], ['さくら', 'sakura'], ['大輔', 'daisuke'], ['明日香', 'asuka'], ['翔太', 'shota'], ['美咲', 'misaki'], ['直樹', 'naoki']],
    last: [['田中', 'tanaka'], ['佐藤', 'sato'], ['鈴木', 'suzuki'], ['高橋', 'takahashi'], ['渡辺', 'watanabe'], ['伊藤', 'ito'], ['山本', 'yamamoto'], ['中村', 'nakamura']],
  },
  {
    locale: 'en', dialling: '+38067', digits: 7,
    first: [['Олена', 'olena'], ['Тарас', 'taras'], ['Марія', 'mariia'], ['Богдан', 'bohdan'], ['Ірина', 'iryna'], ['Андрій', 'andrii'], ['Софія', 'sofiia'], ['Юрій', 'yurii']],
    last: [['Шевченко', 'shevchenko'], ['Коваль', 'koval'], ['Бондар', 'bondar'], ['Мельник', 'melnyk'], ['Ткаченко', 'tkachenko'], ['Кравець', 'kravets'], ['Лисенко', 'lysenko'], ['Гончар', 'honchar']],
  },
  {
    locale: 'fr', dialling: '+2126', digits: 8,
    first: [['عمر', 'omar'], ['ليلى', 'layla'], ['يوسف', 'youssef'], ['فاطمة', 'fatima'], ['كريم', 'karim'], ['سلمى', 'salma'], ['نور', 'noor'], ['حسن', 'hassan']],
    last: [['حداد', 'haddad'], ['بناني', 'bennani'], ['العلوي', 'alaoui'], ['منصور', 'mansour'], ['فاسي', 'fassi'], ['زروال', 'zeroual'], ['الإدريسي', 'idrissi'], ['شرقاوي', 'cherkaoui']],
  },
]
