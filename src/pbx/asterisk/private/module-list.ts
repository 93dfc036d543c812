import { NEEDED_MODULES } from '../needed-modules.ts';

// Nothing is loaded but what Lampfield needs and this: an Asterisk starts in half a second, and a module that the dialplan needs and
// an existing PBX may lack is seen here first. The order does not matter, Asterisk sorts by dependencies.
const MORE = `
  res_timing_timerfd res_mwi_devstate res_clioriginate res_manager_presencestate res_pjsip_endpoint_identifier_ip
  res_pjsip_pidf_eyebeam_body_supplement res_pjsip_pidf_digium_body_supplement res_pjsip_empty_info
  res_pjsip_one_touch_record_info res_pjsip_diversion res_pjsip_rfc3326 res_pjsip_logger res_pjsip_acl res_pjsip_path
  pbx_spool bridge_native_rtp codec_ulaw codec_alaw codec_a_mu codec_g722 codec_gsm codec_resample format_gsm
  format_wav_gsm format_sln app_attended_transfer app_authenticate app_blind_transfer app_bridgewait app_cdr
  app_chanisavail app_channelredirect app_controlplayback app_db app_echo app_if app_milliwatt app_privacy app_readexten
  app_senddtmf app_softhangup app_transfer app_while app_sayunixtime func_base64 func_dialgroup func_export func_extstate
  func_groupcount func_hangupcause func_md5 func_module func_periodic_hook func_pjsip_aor func_pjsip_contact
  func_presencestate func_rand func_shell func_sorcery func_uuid func_version func_vmcount func_volume func_callerid
  func_env func_math func_pjsip_endpoint func_sprintf func_timeout func_uri
`;

/** The modules that a private Asterisk loads, without their `.so`. */
export const PRIVATE_MODULES: readonly string[] = [
  ...NEEDED_MODULES.map(({ name }) => name),
  ...MORE.trim().split(/\s+/),
];
