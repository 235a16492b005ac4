// better-sqlite3 13 keeps references to strings, which Node-API allows from version 10 on; on Node 20 and
// Electron 33 (Node-API 9) its prebuilt binary crashes. Here a value that an older Node-API can't refer to
// is put into a tagged one-element array, and taken out again when the reference is read.
#pragma once
#ifdef __cplusplus
#include <node_api.h>

namespace napi8 {

inline constexpr napi_type_tag kBox = {0x6b6f7864656e6170ULL, 0x38u};

inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_external || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = napi_type_tag_object(env, box, &kBox)) != napi_ok) return status;
  return napi_create_reference(env, box, count, result);
}

inline napi_status get_reference_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  if (status != napi_ok || *result == nullptr) return status;
  napi_valuetype type;
  if ((status = napi_typeof(env, *result, &type)) != napi_ok || type != napi_object) return status;
  bool boxed = false;
  if ((status = napi_check_object_type_tag(env, *result, &kBox, &boxed)) != napi_ok || !boxed) return status;
  return napi_get_element(env, *result, 0, result);
}

}  // namespace napi8

#define napi_create_reference napi8::create_reference
#define napi_get_reference_value napi8::get_reference_value
#endif
