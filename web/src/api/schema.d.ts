export interface paths {
    "/funckeys/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The destination types and their parameters */
        get: operations["getFunckeysDestinations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funckeys/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List templates */
        get: operations["getFunckeysTemplates"];
        put?: never;
        /** Make a template */
        post: operations["postFunckeysTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funckeys/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a template */
        get: operations["getFunckeysTemplatesTemplateId"];
        /** Replace a template: what is left out is emptied */
        put: operations["putFunckeysTemplatesTemplateId"];
        post?: never;
        /** Delete a template */
        delete: operations["deleteFunckeysTemplatesTemplateId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funckeys/templates/{template_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a template */
        get: operations["getFunckeysTemplatesTemplateIdUsers"];
        put?: never;
        /** Give a template to many users */
        post: operations["postFunckeysTemplatesTemplateIdUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funckeys/templates/{template_id}/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get one key of a template */
        get: operations["getFunckeysTemplatesTemplateIdPosition"];
        /** Set one key of a template */
        put: operations["putFunckeysTemplatesTemplateIdPosition"];
        post?: never;
        /** Remove one key of a template */
        delete: operations["deleteFunckeysTemplatesTemplateIdPosition"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's unified keys */
        get: operations["getUsersUserIdFunckeys"];
        /** Replace a user's own keys */
        put: operations["putUsersUserIdFunckeys"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's template, as a list of none or one */
        get: operations["getUsersUserIdFunckeysTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys/templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a user a template, in place of his previous one */
        put: operations["putUsersUserIdFunckeysTemplatesTemplateId"];
        post?: never;
        /** Take a template from a user */
        delete: operations["deleteUsersUserIdFunckeysTemplatesTemplateId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What does not work of a user's keys, on each phone that shows them */
        get: operations["getUsersUserIdFunckeysProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy another user's own keys, in place of one's own */
        post: operations["postUsersUserIdFunckeysCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys/{position}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of a user's unified keys */
        get: operations["getUsersUserIdFunckeysPosition"];
        /** Set one own key of a user */
        put: operations["putUsersUserIdFunckeysPosition"];
        post?: never;
        /** Remove one own key of a user */
        delete: operations["deleteUsersUserIdFunckeysPosition"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funckeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has a key to something */
        get: operations["getFunckeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users */
        get: operations["getUsers"];
        put?: never;
        /** Make a user with lines, extensions and SIP accounts */
        post: operations["postUsers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a user */
        get: operations["getUsersUserId"];
        /** Replace a user; passwords that are left out stay */
        put: operations["putUsersUserId"];
        post?: never;
        /** Delete a user, and every key to him */
        delete: operations["deleteUsersUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Do not disturb and call screening */
        get: operations["getUsersUserIdServices"];
        /** Switch services, any subset */
        put: operations["putUsersUserIdServices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/services/dnd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether dnd is on */
        get: operations["getUsersUserIdServicesDnd"];
        /** Switch dnd */
        put: operations["putUsersUserIdServicesDnd"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/services/incallfilter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether incallfilter is on */
        get: operations["getUsersUserIdServicesIncallfilter"];
        /** Switch incallfilter */
        put: operations["putUsersUserIdServicesIncallfilter"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/services/callrecord": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether callrecord is on */
        get: operations["getUsersUserIdServicesCallrecord"];
        /** Switch callrecord */
        put: operations["putUsersUserIdServicesCallrecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/services/enablevm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether enablevm is on */
        get: operations["getUsersUserIdServicesEnablevm"];
        /** Switch enablevm */
        put: operations["putUsersUserIdServicesEnablevm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/forwards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All forwards */
        get: operations["getUsersUserIdForwards"];
        /** Change forwards, any subset */
        put: operations["putUsersUserIdForwards"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/forwards/busy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The busy forward */
        get: operations["getUsersUserIdForwardsBusy"];
        /** Change the busy forward; what is left out stays */
        put: operations["putUsersUserIdForwardsBusy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/forwards/noanswer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The noanswer forward */
        get: operations["getUsersUserIdForwardsNoanswer"];
        /** Change the noanswer forward; what is left out stays */
        put: operations["putUsersUserIdForwardsNoanswer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/forwards/unconditional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The unconditional forward */
        get: operations["getUsersUserIdForwardsUnconditional"];
        /** Change the unconditional forward; what is left out stays */
        put: operations["putUsersUserIdForwardsUnconditional"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List agents. Somebody who takes calls of queues while logged in. */
        get: operations["getAgents"];
        put?: never;
        /** Make an agent */
        post: operations["postAgents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an agent */
        get: operations["getAgentsId"];
        /** Replace an agent */
        put: operations["putAgentsId"];
        post?: never;
        /** Delete an agent, and every key to it */
        delete: operations["deleteAgentsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List groups. A number that rings all its members. */
        get: operations["getGroups"];
        put?: never;
        /** Make a group */
        post: operations["postGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a group */
        get: operations["getGroupsId"];
        /** Replace a group */
        put: operations["putGroupsId"];
        post?: never;
        /** Delete a group, and every key to it */
        delete: operations["deleteGroupsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List queues. Callers wait here for an agent or a user. */
        get: operations["getQueues"];
        put?: never;
        /** Make a queue */
        post: operations["postQueues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a queue */
        get: operations["getQueuesId"];
        /** Replace a queue */
        put: operations["putQueuesId"];
        post?: never;
        /** Delete a queue, and every key to it */
        delete: operations["deleteQueuesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conferences. A room where everyone who calls it hears everyone. */
        get: operations["getConferences"];
        put?: never;
        /** Make a conference */
        post: operations["postConferences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conferences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a conference */
        get: operations["getConferencesId"];
        /** Replace a conference */
        put: operations["putConferencesId"];
        post?: never;
        /** Delete a conference, and every key to it */
        delete: operations["deleteConferencesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pagings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List pagings. A number that speaks through the loudspeakers of many phones at once. */
        get: operations["getPagings"];
        put?: never;
        /** Make a paging */
        post: operations["postPagings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pagings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a paging */
        get: operations["getPagingsId"];
        /** Replace a paging */
        put: operations["putPagingsId"];
        post?: never;
        /** Delete a paging, and every key to it */
        delete: operations["deletePagingsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parkinglots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List parking lots. A number to park calls at, and the slots they wait in. One lot of a tenant is the default. */
        get: operations["getParkinglots"];
        put?: never;
        /** Make a parking lot */
        post: operations["postParkinglots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parkinglots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a parking lot */
        get: operations["getParkinglotsId"];
        /** Replace a parking lot */
        put: operations["putParkinglotsId"];
        post?: never;
        /** Delete a parking lot, and every key to it */
        delete: operations["deleteParkinglotsId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callfilters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List call filters. Boss and secretary: calls for recipients go to surrogates while a surrogate has the filter on. */
        get: operations["getCallfilters"];
        put?: never;
        /** Make a call filter */
        post: operations["postCallfilters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callfilters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a call filter */
        get: operations["getCallfiltersId"];
        /** Replace a call filter */
        put: operations["putCallfiltersId"];
        post?: never;
        /** Delete a call filter, and every key to it */
        delete: operations["deleteCallfiltersId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log an agent in at a user */
        post: operations["postAgentsIdLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agents/{id}/logoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log an agent off */
        post: operations["postAgentsIdLogoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{id}/members/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put a user into a group */
        put: operations["putGroupsIdMembersUsersUserId"];
        post?: never;
        /** Take a user out of a group */
        delete: operations["deleteGroupsIdMembersUsersUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callfilters/{id}/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switch a call filter on or off for one of its members */
        put: operations["putCallfiltersIdMembersMemberId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List devices */
        get: operations["getDevices"];
        put?: never;
        /** Register a device; it may fetch its first file by MAC for 24 hours */
        post: operations["postDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a device: lines, problems, last fetch */
        get: operations["getDevicesDeviceId"];
        /** Replace a device */
        put: operations["putDevicesDeviceId"];
        post?: never;
        /** Forget a device */
        delete: operations["deleteDevicesDeviceId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the device fetch its first file by MAC again, for 24 hours */
        post: operations["postDevicesDeviceIdWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/swap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put another phone in the place of this one; a dry run tells what becomes of its keys */
        post: operations["postDevicesDeviceIdSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/synchronize": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the phone to read its files again, or with `reboot=true` to restart */
        post: operations["postDevicesDeviceIdSynchronize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files that the device gets, secrets blanked; where `pending`, those that it will get are `next` */
        get: operations["getDevicesDeviceIdFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the device, the newest first: what it fetched and sent, when it was told, and why it was refused */
        get: operations["getDevicesDeviceIdActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phones/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phone settings of the tenant, by family and model */
        get: operations["getPhonesSettings"];
        /** Replace the phone settings of the tenant */
        put: operations["putPhonesSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/unclaimed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phones that ask for their files and are not registered, the one seen last first */
        get: operations["getDevicesUnclaimed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/unclaimed/{mac}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an unclaimed phone */
        get: operations["getDevicesUnclaimedMac"];
        put?: never;
        /** Register an unclaimed phone in the tenant, as it was seen; the body may be left out */
        post: operations["postDevicesUnclaimedMac"];
        /** Forget an unclaimed phone, until it asks again */
        delete: operations["deleteDevicesUnclaimedMac"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs over many phones, with their progress */
        get: operations["getJobs"];
        put?: never;
        /** Tell many phones to read their files again, or to restart */
        post: operations["postJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a job: how far it is */
        get: operations["getJobsUuid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{uuid}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a job: no more files are made, nobody is told */
        post: operations["postJobsUuidPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{uuid}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a paused job */
        post: operations["postJobsUuidResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{uuid}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job: nobody is told any more; its files are made all the same */
        post: operations["postJobsUuidCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phones/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue of phones */
        get: operations["getPhonesModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user's keys on the buttons of one of his phones; `devices` are those that show them */
        get: operations["getUsersUserIdLayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/funckeys/templates/{template_id}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template's keys on the buttons of a phone */
        get: operations["getFunckeysTemplatesTemplateIdLayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lamps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the lamps show: users, groups, queues, conferences, parking slots, and toggles that were switched */
        get: operations["getLamps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/lamps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lamps beside a user's keys */
        get: operations["getUsersUserIdLamps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The live stream (server-sent events): what changes, as far as the token may read it */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys/{position}/press": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Press a user's key for him */
        post: operations["postUsersUserIdFunckeysPositionPress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/funckeys/{position}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a key from end to end, and say the one thing to fix */
        get: operations["getUsersUserIdFunckeysPositionDiagnosis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenant and all below it */
        get: operations["getTenants"];
        put?: never;
        /** Make a tenant below this one */
        post: operations["postTenants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a tenant */
        get: operations["getTenantsUuid"];
        /** Replace a tenant */
        put: operations["putTenantsUuid"];
        post?: never;
        /** Delete an empty tenant */
        delete: operations["deleteTenantsUuid"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pbxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List PBXs */
        get: operations["getPbxes"];
        put?: never;
        /** Make a PBX */
        post: operations["postPbxes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pbxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a PBX */
        get: operations["getPbxesId"];
        /** Replace a PBX */
        put: operations["putPbxesId"];
        post?: never;
        /** Delete a PBX that no tenant uses */
        delete: operations["deletePbxesId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The feature codes of the tenant */
        get: operations["getExtensionsFeatures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extensions/features/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a feature code */
        get: operations["getExtensionsFeaturesUuid"];
        /** Change a feature code; phones follow */
        put: operations["putExtensionsFeaturesUuid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tokens, without the tokens themselves */
        get: operations["getTokens"];
        put?: never;
        /** Make a token; this answer is the only one that shows it */
        post: operations["postTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{uuid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a token, without the token itself */
        get: operations["getTokensUuid"];
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["deleteTokensUuid"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, newest last unless direction=desc */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        TemplateInput: {
            name?: string;
            /** @description Position → key */
            keys?: {
                [key: string]: components["schemas"]["KeyInput"];
            };
        };
        KeyInput: {
            /**
             * @description Light the lamp; becomes false where there is none
             * @default true
             */
            blf: boolean;
            label?: string | null;
            destination: components["schemas"]["Destination"];
            /**
             * @description Templates only: wins over an own key at its position
             * @default false
             */
            locked: boolean;
        };
        Destination: {
            /**
             * @description Logs an agent in or out of his queues; the lamp shows whether he is logged in.
             * @enum {string}
             */
            type: "agent";
            agent_id: number;
            /**
             * @default toggle
             * @enum {string}
             */
            action: "login" | "logout" | "toggle";
        } | {
            /**
             * @description Switches a boss and secretary filter on or off for one of its members; the lamp shows whether it is on.
             * @enum {string}
             */
            type: "bsfilter";
            filter_member_id: number;
        } | {
            /**
             * @description Enters a conference room; the lamp shows whether somebody is in it.
             * @enum {string}
             */
            type: "conference";
            conference_id: number;
        } | {
            /**
             * @description Dials a number; the lamp is the one that this extension has, else one that can be set from outside.
             * @enum {string}
             */
            type: "custom";
            /** @description A number to dial */
            exten: string;
        } | {
            /**
             * @description Switches one of the user's forwards on or off, to a fixed number or one asked for; the lamp shows whether it is on.
             * @enum {string}
             */
            type: "forward";
            /** @enum {string} */
            forward: "busy" | "noanswer" | "unconditional";
            exten?: string | null;
        } | {
            /**
             * @description Calls a group; the lamp rings while a caller waits for it.
             * @enum {string}
             */
            type: "group";
            group_id: number;
        } | {
            /**
             * @description Joins or leaves a group; the lamp shows whether the user is in it.
             * @enum {string}
             */
            type: "groupmember";
            group_id: number;
            /**
             * @default toggle
             * @enum {string}
             */
            action: "join" | "leave" | "toggle";
        } | {
            /**
             * @description Starts, pauses and resumes recording of the current call.
             * @enum {string}
             */
            type: "onlinerec";
        } | {
            /**
             * @description Speaks to everyone in a paging group through the loudspeakers of their phones.
             * @enum {string}
             */
            type: "paging";
            paging_id: number;
        } | {
            /**
             * @description Takes back the call parked on one slot; the lamp shows whether a call is parked there.
             * @enum {string}
             */
            type: "park_position";
            position: number;
            parking_lot_id?: number | null;
        } | {
            /**
             * @description Parks the current call in a parking lot; without a lot, in the default lot of the tenant.
             * @enum {string}
             */
            type: "parking" | "park";
            parking_lot_id?: number | null;
        } | {
            /**
             * @description Calls a queue; the lamp rings while a caller waits in it.
             * @enum {string}
             */
            type: "queue";
            queue_id: number;
        } | {
            /**
             * @description Uses or switches a service of the PBX; the lamp of a service that can be switched shows whether it is on.
             * @enum {string}
             */
            type: "service";
            /** @enum {string} */
            service: "enablevm" | "vmusermsg" | "vmuserpurge" | "phonestatus" | "recsnd" | "calllistening" | "directoryaccess" | "fwdundoall" | "pickup" | "callrecord" | "incallfilter" | "enablednd";
        } | {
            /**
             * @description Transfers the current call, at once (blind) or after talking (attended).
             * @enum {string}
             */
            type: "transfer";
            /** @enum {string} */
            transfer: "blind" | "attended";
        } | {
            /**
             * @description Calls a user; the lamp shows whether he is free, ringing or busy.
             * @enum {string}
             */
            type: "user";
            user_id: number;
        };
        TemplateUsersInput: {
            user_uuids: string[];
        };
        CopyKeysInput: {
            /** Format: uuid */
            from_user_uuid: string;
        };
        UserInput: {
            firstname: string;
            /** @default null */
            lastname: string | null;
            email?: string | null;
            language?: string | null;
            ring_seconds?: number;
            lines?: components["schemas"]["LineInput"][];
            voicemail?: components["schemas"]["VoicemailInput"] | null;
            func_key_template_id?: number | null;
            /** @default false */
            call_record_enabled: boolean;
            /** @default true */
            online_call_record_enabled: boolean;
            /** @default true */
            call_transfer_enabled: boolean;
            /** @default false */
            call_listening_enabled: boolean;
            /** @default true */
            outbound_enabled: boolean;
            /**
             * @default [
             *       "default"
             *     ]
             */
            pickup_groups: string[];
        };
        LineInput: {
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
            /** @default {} */
            endpoint_sip: {
                name?: string | null;
                username?: string | null;
                password?: string | null;
                /** @default true */
                managed: boolean;
            };
        };
        VoicemailInput: {
            number: string;
            password?: string | null;
            /** @default true */
            enabled: boolean;
        };
        ServicesInput: {
            dnd?: components["schemas"]["ServiceInput"];
            incallfilter?: components["schemas"]["ServiceInput"];
        };
        ServiceInput: {
            enabled: boolean;
        };
        ForwardsInput: {
            busy?: components["schemas"]["ForwardInput"];
            noanswer?: components["schemas"]["ForwardInput"];
            unconditional?: components["schemas"]["ForwardInput"];
        };
        ForwardInput: {
            enabled?: boolean;
            destination?: string | null;
        };
        AgentInput: {
            number: string;
            /** @default null */
            firstname: string | null;
            /** @default null */
            lastname: string | null;
            password?: string | null;
            users?: components["schemas"]["PersonReference"][];
        };
        PersonReference: {
            /** Format: uuid */
            uuid?: string;
            id?: number;
        };
        GroupInput: {
            label: string;
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
            /** @default {} */
            members: {
                users?: components["schemas"]["PersonReference"][];
            };
        };
        QueueInput: {
            name: string;
            /** @default null */
            label: string | null;
            /**
             * @default ringall
             * @enum {string}
             */
            strategy: "ringall" | "leastrecent" | "fewestcalls" | "random" | "rrmemory" | "linear" | "wrandom" | "rrordered";
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
            /** @default {} */
            members: {
                users?: components["schemas"]["PersonReference"][];
                agents?: components["schemas"]["PersonReference"][];
            };
        };
        ConferenceInput: {
            /** @default null */
            name: string | null;
            pin?: string | null;
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
        };
        PagingInput: {
            number: string;
            /** @default null */
            name: string | null;
            /** @default {} */
            members: {
                users?: components["schemas"]["PersonReference"][];
            };
            /** @default {} */
            callers: {
                users?: components["schemas"]["PersonReference"][];
            };
        };
        ParkingLotInput: {
            /** @default null */
            name: string | null;
            slots_start: number;
            slots_end: number;
            /** @description Seconds until the call comes back */
            timeout?: number | null;
            default?: boolean;
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
        };
        CallFilterInput: {
            name: string;
            /**
             * @default all-recipients-then-linear-surrogates
             * @enum {string}
             */
            strategy: "all-recipients-then-linear-surrogates" | "all-recipients-then-all-surrogates" | "linear-surrogates-then-all-recipients" | "all-surrogates-then-all-recipients" | "all";
            /** @default {} */
            recipients: {
                users?: components["schemas"]["PersonReference"][];
            };
            /** @default {} */
            surrogates: {
                users?: components["schemas"]["PersonReference"][];
            };
        };
        AgentLoginInput: {
            /** Format: uuid */
            user_uuid: string;
        };
        FilterMemberInput: {
            active: boolean;
        };
        DeviceInput: {
            /** @example 00:15:65:aa:bb:cc */
            mac: string;
            vendor?: string | null;
            model?: string | null;
            /** @default [] */
            expansions: {
                model: string;
            }[];
            lines?: {
                /** Format: uuid */
                user_uuid: string;
                line?: number;
            }[];
            /** @description The user on one of the lines whose keys the phone shows; by default the one of the first */
            keys_from?: string | null;
            /**
             * @description Parameter → value, written after what Lampfield writes
             * @default {}
             */
            phone_settings: {
                [key: string]: string;
            };
        };
        DeviceSwapInput: {
            /** @example 00:15:65:aa:bb:cc */
            mac: string;
            vendor?: string | null;
            model?: string | null;
            expansions?: {
                model: string;
            }[];
        };
        PhoneSettingsInput: {
            items: {
                /** @default  */
                family: string;
                /** @default  */
                model: string;
                /** @description Parameter → value, written after what Lampfield writes */
                settings: {
                    [key: string]: string;
                };
            }[];
        };
        ClaimInput: {
            /** @default [] */
            expansions: {
                model: string;
            }[];
            lines?: {
                /** Format: uuid */
                user_uuid: string;
                line?: number;
            }[];
            /** @description The user on one of the lines whose keys the phone shows; by default the one of the first */
            keys_from?: string | null;
            /**
             * @description Parameter → value, written after what Lampfield writes
             * @default {}
             */
            phone_settings: {
                [key: string]: string;
            };
        };
        JobInput: {
            /** @enum {string} */
            kind: "synchronize" | "restart";
            device_ids?: string[];
            /** @description All phones of the tenant that fit; `{}` is every phone */
            filter?: {
                /** @enum {string} */
                state?: "never_seen" | "current" | "behind" | "failed";
                vendor?: string;
                model?: string;
                job_id?: string;
            };
        };
        TenantInput: {
            /** Format: uuid */
            uuid?: string;
            name: string;
            parent_uuid?: string | null;
            sip_server?: string | null;
            outbound_context?: string | null;
            pbx?: string | null;
        };
        PbxInput: {
            name: string;
            ami_url?: string | null;
            sip_server?: string | null;
        };
        FeatureCodeInput: {
            exten: string;
            enabled?: boolean;
        };
        TokenInput: {
            name: string;
            acl: string[];
            /** Format: uuid */
            tenant_uuid?: string;
            user_uuid?: string | null;
            /** Format: date-time */
            expires_at?: string | null;
        };
        /** @description RFC 9457; clients whose Accept is exactly application/json get an array of strings instead, as from Wazo */
        Problem: {
            type?: string;
            title?: string;
            status?: number;
            detail?: string;
            errors?: {
                path?: string;
                /** @enum {string} */
                code?: "required" | "null" | "not_string" | "not_integer" | "not_boolean" | "not_object" | "not_list" | "not_uuid" | "not_date" | "one_of" | "too_long" | "too_short" | "too_small" | "out_of_range" | "pattern" | "characters" | "too_many" | "unusable" | "keys_not_object" | "position_not_integer" | "position_too_small" | "position_too_large" | "position_out_of_range" | "excluded_type" | "label_characters" | "not_found" | "reference_not_found" | "duplicate_destination" | "not_in_filter" | "lot_without_extension" | "slot_out_of_range" | "default_lot_missing" | "different_tenants" | "private_template" | "forward_needs_destination" | "no_voicemail" | "extension_taken" | "extension_is_feature_code" | "feature_code_taken" | "value_taken" | "default_lot_needed" | "setting_is_ours" | "expansion_does_not_fit" | "acl_too_wide" | "expires_too_late" | "tenant_not_empty" | "tenant_cycle" | "last_tenant" | "agent_logged" | "agent_not_logged" | "unknown_model" | "model_ambiguous" | "limit_type" | "boolean_type" | "limit_range" | "limit_zero" | "order_unknown" | "direction_unknown" | "bad_json" | "bad_request" | "body_too_large" | "token_missing" | "token_invalid" | "right_missing" | "tenant_forbidden" | "no_such_path" | "method_not_allowed" | "key_locked" | "job_state" | "no_pbx" | "key_not_pressable" | "no_current_call" | "press_refused" | "etag_mismatch" | "pbx_unavailable" | "too_many_streams" | "overloaded" | "internal";
                message?: string;
            }[];
        };
        /** @description What a write would change, with dry_run: nothing is stored. limit and offset page devices and problems */
        Plan: {
            counts?: {
                devices?: number;
                keys_moved?: number;
                keys_dropped?: number;
                problems?: number;
            };
            devices?: Record<string, never>[];
            problems?: Record<string, never>[];
            /** @description Of an exchange of phones: what becomes of keys, modules and settings */
            swap?: Record<string, never>;
        };
    };
    responses: never;
    parameters: {
        /** @description uuid of a tenant at or below the token's own, which is the default */
        tenant: string;
        /** @description go on after this event; an unknown one is answered by an event "reload" */
        resume: string;
        /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
        version: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getFunckeysDestinations: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunckeysTemplates: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this name */
                name?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFunckeysTemplates: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunckeysTemplatesTemplateId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putFunckeysTemplatesTemplateId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFunckeysTemplatesTemplateId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunckeysTemplatesTemplateIdUsers: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "id" | "lastname" | "firstname" | "email";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postFunckeysTemplatesTemplateIdUsers: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateUsersInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunckeysTemplatesTemplateIdPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                template_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putFunckeysTemplatesTemplateIdPosition: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                template_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFunckeysTemplatesTemplateIdPosition: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                template_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdFunckeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdFunckeys: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdFunckeysTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdFunckeysTemplatesTemplateId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserIdFunckeysTemplatesTemplateId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdFunckeysProblems: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "position" | "code";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this device_id */
                device_id?: string;
                /** @description exactly this position */
                position?: string;
                /** @description exactly this code */
                code?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIdFunckeysCopy: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyKeysInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdFunckeysPosition: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdFunckeysPosition: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserIdFunckeysPosition: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunckeys: {
        parameters: {
            query: {
                /** @description a destination type that points to something, such as user or queue */
                destination_type: string;
                /** @description the id of what the keys point to */
                destination_id: string;
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "position" | "label";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "lastname" | "firstname" | "email" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this firstname */
                firstname?: string;
                /** @description exactly this lastname */
                lastname?: string;
                /** @description exactly this email */
                email?: string;
                /** @description exactly this func_key_template_id */
                func_key_template_id?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsers: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteUsersUserId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdServices: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdServices: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicesInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdServicesDnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdServicesDnd: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdServicesIncallfilter: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdServicesIncallfilter: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdServicesCallrecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdServicesCallrecord: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdServicesEnablevm: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdServicesEnablevm: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdForwards: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdForwards: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardsInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdForwardsBusy: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdForwardsBusy: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdForwardsNoanswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdForwardsNoanswer: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdForwardsUnconditional: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putUsersUserIdForwardsUnconditional: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgents: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "number" | "name" | "firstname" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
                /** @description exactly this number */
                number?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgents: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgentsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAgentsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAgentsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroups: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "label" | "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
                /** @description exactly this label */
                label?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postGroups: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGroupsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroupsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueues: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postQueues: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putQueuesId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueueInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQueuesId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConferences: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConferences: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConferenceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConferencesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putConferencesId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConferenceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConferencesId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPagings: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "number" | "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
                /** @description exactly this number */
                number?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPagings: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagingInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPagingsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPagingsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PagingInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePagingsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParkinglots: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postParkinglots: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParkingLotInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getParkinglotsId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putParkinglotsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParkingLotInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteParkinglotsId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCallfilters: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCallfilters: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallFilterInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCallfiltersId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCallfiltersId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallFilterInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCallfiltersId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentsIdLogin: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentLoginInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAgentsIdLogoff: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putGroupsIdMembersUsersUserId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroupsIdMembersUsersUserId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCallfiltersIdMembersMemberId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
                /** @description id */
                member_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilterMemberInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevices: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "mac" | "id" | "vendor" | "model";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this mac */
                mac?: string;
                /** @description exactly this vendor */
                vendor?: string;
                /** @description exactly this model */
                model?: string;
                /** @description exactly this state */
                state?: string;
                /** @description exactly this job_id */
                job_id?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDevices: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevicesDeviceId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDevicesDeviceId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDevicesDeviceId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDevicesDeviceIdWindow: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDevicesDeviceIdSwap: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceSwapInput"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDevicesDeviceIdSynchronize: {
        parameters: {
            query?: {
                /** @description restart the phone */
                reboot?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevicesDeviceIdFiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevicesDeviceIdActivity: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "at";
                /** @description desc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this event */
                event?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhonesSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPhonesSettings: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneSettingsInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevicesUnclaimed: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "last_seen" | "first_seen" | "mac" | "vendor" | "model" | "address" | "times";
                /** @description desc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this mac */
                mac?: string;
                /** @description exactly this vendor */
                vendor?: string;
                /** @description exactly this model */
                model?: string;
                /** @description exactly this address */
                address?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDevicesUnclaimedMac: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                mac: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDevicesUnclaimedMac: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                mac: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClaimInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDevicesUnclaimedMac: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                mac: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobs: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "created_at" | "state" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this kind */
                kind?: string;
                /** @description exactly this state */
                state?: string;
                /** @description exactly this actor */
                actor?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobs: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobInput"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobsUuid: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsUuidPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsUuidResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postJobsUuidCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhonesModels: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "vendor" | "model" | "family";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this vendor */
                vendor?: string;
                /** @description exactly this model */
                model?: string;
                /** @description exactly this family */
                family?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdLayout: {
        parameters: {
            query?: {
                /** @description draw on this phone of the user; by default the first of `devices` */
                device_id?: string;
                /** @description draw on this model */
                model?: string;
                /** @description the vendor of the model, where two have the same name */
                vendor?: string;
                /** @description expansion modules, separated by commas */
                expansions?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFunckeysTemplatesTemplateIdLayout: {
        parameters: {
            query: {
                /** @description draw on this model */
                model: string;
                /** @description the vendor of the model, where two have the same name */
                vendor?: string;
                /** @description expansion modules, separated by commas */
                expansions?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLamps: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "kind" | "name" | "exten";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this kind */
                kind?: string;
                /** @description exactly this state */
                state?: string;
                /** @description exactly this exten */
                exten?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdLamps: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvents: {
        parameters: {
            query?: {
                /** @description only these, separated by commas: key, template, device, lamp, job, state */
                events?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description go on after this event; an unknown one is answered by an event "reload" */
                "Last-Event-ID"?: components["parameters"]["resume"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postUsersUserIdFunckeysPositionPress: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsersUserIdFunckeysPositionDiagnosis: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description numeric id or uuid of a user, or "me" */
                user_id: string;
                /** @description position of a key, 1 to 10,000 */
                position: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTenants: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTenants: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTenantsUuid: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putTenantsUuid: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenantInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTenantsUuid: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPbxes: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "id";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this id */
                id?: string;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPbxes: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PbxInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPbxesId: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPbxesId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PbxInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePbxesId: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExtensionsFeatures: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "feature" | "exten";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this feature */
                feature?: string;
                /** @description exactly this exten */
                exten?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExtensionsFeaturesUuid: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putExtensionsFeaturesUuid: {
        parameters: {
            query?: {
                /** @description true: store nothing, and tell what would change on which phones */
                dry_run?: boolean;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeatureCodeInput"];
            };
        };
        responses: {
            /** @description The plan, with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokens: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "name" | "created_at" | "expires_at";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this uuid */
                uuid?: string;
                /** @description exactly this name */
                name?: string;
                /** @description exactly this user_uuid */
                user_uuid?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokensUuid: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTokensUuid: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
                /** @description the ETag of what is to be changed: 412 where it has changed meanwhile */
                "If-Match"?: components["parameters"]["version"];
            };
            path: {
                /** @description id */
                uuid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description part of a name, whatever its accents and case */
                search?: string;
                /** @description what to order by */
                order?: "id" | "at";
                /** @description asc by default */
                direction?: "asc" | "desc";
                /** @description most entries to send */
                limit?: number;
                /** @description entries to leave out at the start */
                offset?: number;
                /** @description true: the tenants below as well */
                recurse?: boolean;
                /** @description exactly this actor */
                actor?: string;
                /** @description exactly this action */
                action?: string;
                /** @description exactly this resource */
                resource?: string;
                /** @description exactly this resource_id */
                resource_id?: string;
            };
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
