// What the dialplan and the link need of Asterisk, by what it is for: `lampfield pbx check` asks for these, and a private Asterisk
// loads these and few others. What is there for another's sake (measured on Asterisk 22.10.1): res_pjsip_exten_state needs
// res_pjsip_outbound_publish.
const NEEDED = {
  'SIP phones': `
    chan_pjsip res_pjproject res_pjsip res_pjsip_session res_pjsip_sdp_rtp res_rtp_asterisk res_pjsip_registrar
    res_pjsip_authenticator_digest res_pjsip_endpoint_identifier_user res_pjsip_caller_id res_pjsip_nat
    res_pjsip_dtmf_info res_pjsip_refer res_pjsip_header_funcs res_sorcery_config res_sorcery_memory res_sorcery_astdb`,
  lamps: `
    res_pjsip_pubsub res_pjsip_outbound_publish res_pjsip_exten_state res_pjsip_dialog_info_body_generator
    res_pjsip_pidf_body_generator res_pjsip_xpidf_body_generator res_manager_devicestate func_devstate`,
  'telling phones of messages and new files': 'res_pjsip_mwi res_pjsip_mwi_body_generator res_pjsip_notify',
  'the dialplan': `
    pbx_config app_stack app_exec app_verbose app_userevent app_read app_playback app_playtones app_originate app_system
    func_channel func_cut func_db func_dialplan func_global func_lock func_logic func_sha1 func_strings`,
  calls: `
    app_dial bridge_simple bridge_builtin_features bridge_builtin_interval_features bridge_softmix bridge_holding
    res_musiconhold app_page app_directed_pickup app_chanspy`,
  'queues and agents': 'app_queue',
  conferences: 'app_confbridge',
  parking: 'res_parking',
  'voicemail and the directory': 'app_voicemail app_directory',
  recordings: 'app_mixmonitor app_record format_wav format_pcm',
} as const;

/** A module, without its `.so`, and what does not work without it. */
export interface NeededModule {
  name: string;
  what: string;
}

/** Every module that Lampfield needs of an Asterisk. */
export const NEEDED_MODULES: readonly NeededModule[] = Object.entries(NEEDED).flatMap(([what, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ name, what })),
);
