// Nothing is loaded but this: an Asterisk starts in half a second, and a module that the dialplan needs and an existing
// PBX may lack is seen here first. The order does not matter, Asterisk sorts by dependencies. What is there for another's sake
// (measured on Asterisk 22.10.1): res_pjsip_exten_state needs res_pjsip_outbound_publish.
const MODULES = `
  res_timing_timerfd res_musiconhold res_parking res_mwi_devstate res_clioriginate
  res_sorcery_config res_sorcery_memory res_sorcery_astdb
  res_rtp_asterisk res_manager_devicestate res_manager_presencestate
  res_pjproject res_pjsip res_pjsip_session res_pjsip_sdp_rtp res_pjsip_registrar res_pjsip_authenticator_digest
  res_pjsip_endpoint_identifier_user res_pjsip_endpoint_identifier_ip res_pjsip_caller_id res_pjsip_nat
  res_pjsip_pubsub res_pjsip_outbound_publish res_pjsip_exten_state
  res_pjsip_dialog_info_body_generator res_pjsip_xpidf_body_generator res_pjsip_pidf_body_generator
  res_pjsip_pidf_eyebeam_body_supplement res_pjsip_pidf_digium_body_supplement
  res_pjsip_mwi res_pjsip_mwi_body_generator res_pjsip_notify
  res_pjsip_dtmf_info res_pjsip_empty_info res_pjsip_one_touch_record_info res_pjsip_refer res_pjsip_diversion
  res_pjsip_header_funcs res_pjsip_rfc3326 res_pjsip_logger res_pjsip_acl res_pjsip_path
  chan_pjsip pbx_config pbx_spool
  bridge_simple bridge_softmix bridge_holding bridge_native_rtp bridge_builtin_features bridge_builtin_interval_features
  codec_ulaw codec_alaw codec_a_mu codec_g722 codec_gsm codec_resample
  format_pcm format_gsm format_wav format_wav_gsm format_sln
  app_attended_transfer app_authenticate app_blind_transfer app_bridgewait app_cdr app_chanisavail app_channelredirect
  app_chanspy app_confbridge app_controlplayback app_db app_dial app_directed_pickup app_directory app_echo app_exec app_if
  app_milliwatt app_mixmonitor app_originate app_page app_playback app_playtones app_privacy app_queue app_read app_readexten
  app_record app_sayunixtime app_senddtmf app_softhangup app_stack app_system app_transfer app_userevent app_verbose
  app_voicemail app_while
  func_base64 func_callerid func_channel func_cut func_db func_devstate func_dialgroup func_dialplan func_env func_export
  func_extstate func_global func_groupcount func_hangupcause func_lock func_logic func_math func_md5 func_module
  func_periodic_hook func_pjsip_aor func_pjsip_contact func_pjsip_endpoint func_presencestate func_rand func_sha1 func_shell
  func_sorcery func_sprintf func_strings func_timeout func_uri func_uuid func_version func_vmcount func_volume
`;

/** The modules that a private Asterisk loads, without their `.so`. */
export const PRIVATE_MODULES: readonly string[] = MODULES.trim().split(/\s+/);
