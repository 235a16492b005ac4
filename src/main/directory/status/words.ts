/** Yes and no as files and spreadsheets write them, in the spelling of `spelt`. */
export const yes: ReadonlySet<string> = words(
  'true yes y t 1 on x si sì sí sim ja j oui o tak da evet kyllä igen ano ναι да 是 はい 예 verdadero wahr vrai vero verdadeiro waar prawda истина',
)
export const no: ReadonlySet<string> = words(
  'false no n f 0 off nein nee non nao não nie ne nej nei hayır ei nem όχι нет 否 いいえ 아니요 falso falsch faux onwaar fałsz ложь',
)

/** What a status says of somebody who may sign in. Nothing else does: every other word turns the sign-in names off. */
export const onWords: ReadonlySet<string> = words(
  'active enabled activated allowed unlocked unblocked password_expired recovery password_reset',
  'aktiv aktiviert activo activa activado habilitado habilitada actif active activé activée activee ativo ativa ativado habilitado attivo attiva attivato abilitato actief ingeschakeld aktywny aktywna włączony aktiv aktivní aktywne aktivna etkin aktif активен активный активна включен 有効 启用 啟用 已启用 활성',
)
/** What it says of somebody who may not. A word that is in neither list is not understood, and turns them off as well. */
export const offWords: ReadonlySet<string> = words(
  'inactive disabled deactivated deprovisioned suspended archived locked locked_out blocked deleted terminated staged provisioned pending pending_user_action pending_activation invited banned revoked expired closed former left leaver resigned retired dismissed removed cancelled canceled never_activated soft_deleted not_active not_enabled',
  'inaktiv deaktiviert gesperrt gelöscht ausgeschieden ausgetreten archiviert suspendiert inactivo inactiva desactivado desactivada deshabilitado deshabilitada suspendido suspendida bloqueado bloqueada eliminado archivado baja de_baja inactif inactive désactivé désactivée desactive suspendu suspendue bloqué bloquée supprimé archivé parti inativo inativa desativado desativada suspenso bloqueado inattivo inattiva disattivato disabilitato sospeso bloccato inactief uitgeschakeld geblokkeerd nieaktywny zablokowany wyłączony неактивен заблокирован отключен pasif 無効 禁用 停用 已禁用 비활성',
)

/** As the lists have words: small letters without their marks, and one kind of gap. */
export function spelt(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Cf}\p{M}]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[\s_-]+/g, '_')
}

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')).map(spelt))
}
