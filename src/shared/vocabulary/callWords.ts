import type { MessageLanguage } from './kinds'

/** A hundred words a language that are easy to say and hard to mishear: two of them announce a call of the desk. */
const words: Readonly<Record<MessageLanguage, string>> = {
  en: 'anchor apple arrow autumn badger balloon banana basket beach bicycle blanket bottle bridge butter button cabin camel candle carpet castle cherry circus cotton cousin cradle cricket curtain daisy desert dolphin dragon eagle elbow engine falcon feather fiddle finger forest garden ginger glacier guitar hammer harbour honey island jacket jasmine jungle kettle kitten ladder lantern lemon lizard marble meadow mirror monkey mountain mustard needle olive orange orchid oyster parrot pebble pepper pigeon pillow pocket pumpkin rabbit rainbow ribbon river rocket saddle salmon scarf shadow silver spider squirrel summer sunset thunder tiger tomato trumpet tulip turtle velvet village violin walnut whistle winter',
  es: 'abeja abrigo aceite aguja alfombra almendra anillo arena armario arroz azúcar ballena bandera barco bolsa bosque botella brújula caballo café camello camisa campana canasta caracol castillo cebolla cereza ciruela cisne cobre cometa conejo cuchara cuento delfín dragón espejo espiga estrella farol flauta fresa fuente gaviota girasol guitarra helado hielo hierba hoguera hormiga iglesia isla jabón jardín jirafa ladrillo lago lámpara lechuga león leña limón linterna luna maleta manzana mariposa martillo melón molino montaña naranja nieve nube oliva otoño oveja paloma pañuelo papel pera perla piedra plata playa pluma puente queso reloj río sandía silla tambor tigre tomate torre trigo violín',
  fr: 'abeille aiguille ananas anneau arbre argent avion balcon baleine banane bateau biscuit bougie bouton brioche cabane café canard carotte cerise chaise chameau chapeau château cheval citron cloche colline coquille corbeau coussin crayon cuillère cuivre cygne dauphin désert dragon écharpe éclair écureuil étoile fenêtre flamme flûte forêt fourmi fraise fromage gâteau girafe glace guitare hérisson hibou horloge île jardin jonquille jupe lampe lanterne lapin lézard lune maison mandarine marteau melon miel miroir montagne moulin mouton neige noisette nuage oiseau olive orange panier papillon parapluie perle piano pigeon plume poire pomme pont rivière ruban sable sapin savon soleil tambour tigre tomate tulipe',
  de: 'Adler Ameise Amsel Anker Apfel Balkon Banane Becher Berg Biene Birne Blume Boot Brille Brücke Brunnen Burg Butter Dachs Delfin Distel Drache Eiche Eimer Elster Ente Erbse Esel Eule Fackel Falke Feder Fenster Feuer Fichte Flasche Flöte Fuchs Gabel Garten Geige Gitarre Glocke Gurke Hafen Hammer Hase Himbeere Honig Hummel Igel Insel Jacke Kamel Kanne Kerze Kirsche Kissen Koffer Korb Kranich Krone Kuchen Kürbis Lampe Leiter Löffel Löwe Mantel Melone Mohn Mond Möwe Mühle Nadel Nebel Nelke Orgel Papagei Pflaume Pinsel Quelle Rabe Regen Ring Rose Säge Salbei Schwan Sommer Spiegel Stern Tanne Teppich Tiger Trommel Tulpe Vogel Wolke Zitrone',
}

const perLanguage = 100
const listOf = (language: MessageLanguage): readonly string[] => words[language].split(' ')

/** All words of a language. */
export function callWordsOf(language: MessageLanguage): readonly string[] {
  return listOf(language)
}

/** Two words, drawn by four digits. */
export function callWords(language: MessageLanguage, digits: string): string {
  const drawn = Number(digits)
  const word = (index: number) => listOf(language)[index % perLanguage] ?? ''
  return `${word(Math.floor(drawn / perLanguage))} ${word(drawn % perLanguage)}`
}
