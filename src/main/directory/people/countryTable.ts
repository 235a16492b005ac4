/** ISO 3166-1: the three letters of a country, and the two. */
export const twoOfThreeLetters: ReadonlyMap<string, string> = new Map(
  `ABW AW|AFG AF|AGO AO|AIA AI|ALA AX|ALB AL|AND AD|ARE AE|ARG AR|ARM AM|ASM AS|ATG AG|AUS AU|AUT AT|AZE AZ
BDI BI|BEL BE|BEN BJ|BES BQ|BFA BF|BGD BD|BGR BG|BHR BH|BHS BS|BIH BA|BLM BL|BLR BY|BLZ BZ|BMU BM|BOL BO|BRA BR|BRB BB|BRN BN|BTN BT|BWA BW
CAF CF|CAN CA|CCK CC|CHE CH|CHL CL|CHN CN|CIV CI|CMR CM|COD CD|COG CG|COK CK|COL CO|COM KM|CPV CV|CRI CR|CUB CU|CUW CW|CXR CX|CYM KY|CYP CY|CZE CZ
DEU DE|DJI DJ|DMA DM|DNK DK|DOM DO|DZA DZ|ECU EC|EGY EG|ERI ER|ESH EH|ESP ES|EST EE|ETH ET|FIN FI|FJI FJ|FLK FK|FRA FR|FRO FO|FSM FM
GAB GA|GBR GB|GEO GE|GGY GG|GHA GH|GIB GI|GIN GN|GLP GP|GMB GM|GNB GW|GNQ GQ|GRC GR|GRD GD|GRL GL|GTM GT|GUF GF|GUM GU|GUY GY
HKG HK|HND HN|HRV HR|HTI HT|HUN HU|IDN ID|IMN IM|IND IN|IOT IO|IRL IE|IRN IR|IRQ IQ|ISL IS|ISR IL|ITA IT|JAM JM|JEY JE|JOR JO|JPN JP
KAZ KZ|KEN KE|KGZ KG|KHM KH|KIR KI|KNA KN|KOR KR|KWT KW|LAO LA|LBN LB|LBR LR|LBY LY|LCA LC|LIE LI|LKA LK|LSO LS|LTU LT|LUX LU|LVA LV
MAC MO|MAF MF|MAR MA|MCO MC|MDA MD|MDG MG|MDV MV|MEX MX|MHL MH|MKD MK|MLI ML|MLT MT|MMR MM|MNE ME|MNG MN|MNP MP|MOZ MZ|MRT MR|MSR MS|MTQ MQ|MUS MU|MWI MW|MYS MY|MYT YT
NAM NA|NCL NC|NER NE|NFK NF|NGA NG|NIC NI|NIU NU|NLD NL|NOR NO|NPL NP|NRU NR|NZL NZ|OMN OM|PAK PK|PAN PA|PER PE|PHL PH|PLW PW|PNG PG|POL PL|PRI PR|PRK KP|PRT PT|PRY PY|PSE PS|PYF PF
QAT QA|REU RE|ROU RO|RUS RU|RWA RW|SAU SA|SDN SD|SEN SN|SGP SG|SHN SH|SJM SJ|SLB SB|SLE SL|SLV SV|SMR SM|SOM SO|SPM PM|SRB RS|SSD SS|STP ST|SUR SR|SVK SK|SVN SI|SWE SE|SWZ SZ|SXM SX|SYC SC|SYR SY
TCA TC|TCD TD|TGO TG|THA TH|TJK TJ|TKL TK|TKM TM|TLS TL|TON TO|TTO TT|TUN TN|TUR TR|TUV TV|TWN TW|TZA TZ|UGA UG|UKR UA|URY UY|USA US|UZB UZ|VAT VA|VCT VC|VEN VE|VGB VG|VIR VI|VNM VN|VUT VU|WLF WF|WSM WS|XKX XK|YEM YE|ZAF ZA|ZMB ZM|ZWE ZW`
    .split(/[|\n]/)
    .map((pair) => [pair.slice(0, 3), pair.slice(4)] as const),
)

/** What people, and the names of ISO 3166 itself, call countries otherwise than the names of Unicode; as `folded` spells them. */
export const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AE: ['uae', 'emirates'],
    BN: ['brunei darussalam'],
    BO: ['bolivia plurinational state of', 'plurinational state of bolivia'],
    CD: ['democratic republic of the congo', 'congo democratic republic of the', 'dr congo', 'drc'],
    CG: ['republic of the congo'],
    CI: ['ivory coast', 'costa de marfil'],
    CN: ['people s republic of china', 'peoples republic of china', 'prc'],
    CV: ['cabo verde', 'cape verde'],
    CZ: ['czech republic', 'republica checa', 'ceska republika'],
    DE: ['federal republic of germany', 'brd'],
    ES: ['kingdom of spain'],
    FM: ['micronesia federated states of'],
    GB: [
      'uk',
      'great britain',
      'england',
      'scotland',
      'wales',
      'northern ireland',
      'inglaterra',
      'gran bretana',
      'u k',
      'united kingdom of great britain and northern ireland',
    ],
    GR: ['el'],
    HK: ['hong kong', 'hongkong'],
    IE: ['eire', 'republic of ireland'],
    IR: ['islamic republic of iran', 'iran islamic republic of'],
    KP: ['democratic people s republic of korea', 'korea democratic people s republic of'],
    KR: ['republic of korea', 'korea republic of'],
    LA: ['lao people s democratic republic', 'lao pdr'],
    MD: ['republic of moldova', 'moldova republic of'],
    MK: ['macedonia', 'republic of north macedonia'],
    MM: ['burma'],
    MO: ['macau', 'macao'],
    NL: ['holland', 'holanda'],
    PS: ['palestine', 'state of palestine', 'palestine state of', 'palestina'],
    RU: ['russian federation'],
    SY: ['syrian arab republic'],
    SZ: ['swaziland'],
    TL: ['east timor'],
    TR: ['turkey', 'turquia', 'turkiye', 'turkei'],
    TW: ['taiwan province of china'],
    TZ: ['united republic of tanzania', 'tanzania united republic of'],
    US: ['u s', 'u s a', 'united states of america', 'eeuu', 'ee uu', 'estados unidos de america'],
    VA: ['holy see', 'vatican'],
    VE: ['bolivarian republic of venezuela', 'venezuela bolivarian republic of'],
    VN: ['viet nam'],
  }).flatMap(([country, names]) => names.map((name) => [name, country] as const)),
)
