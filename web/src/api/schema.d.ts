// Made by npm run generate from the OpenAPI document.

export interface paths {
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in; 204: nobody */
        get: operations["getSession"];
        put?: never;
        /** Sign in with a token, or with the code of a one-time link: for the web UI, by a cookie */
        post: operations["postSession"];
        /** Sign out */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/funckeys/templates/{template_id}/{position}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed a key of a template last, and how many of its users have an own key in its place */
        get: operations["getFunckeysTemplatesTemplateIdPositionWhy"];
        put?: never;
        post?: never;
        delete?: never;
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
    "/users/{user_id}/funckeys/{position}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a key is where it is: the own key and the template’s, which of them wins, and who changed them last */
        get: operations["getUsersUserIdFunckeysPositionWhy"];
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
    "/users/{user_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link that lets the user in once, within ten minutes, to his own keys; this answer is the only one that shows it */
        post: operations["postUsersUserIdLinks"];
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
        /** A user's keys on the buttons of one of his phones; `devices` are those that show them, and how far each is on its way to its new keys */
        get: operations["getUsersUserIdLayout"];
        put?: never;
        /** What the layout would be with these own keys: checked as they are when they are saved, but not saved */
        post: operations["postUsersUserIdLayout"];
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
        /** What the layout would be with these keys: checked as they are when they are saved, but not saved */
        post: operations["postFunckeysTemplatesTemplateIdLayout"];
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
    "/users/{user_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call for a user: his phone rings first, then dials, as if he had done it */
        post: operations["postUsersUserIdCalls"];
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
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find anything by name, in any script, or by number: grouped by kind, best first */
        get: operations["getSearch"];
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
        Session: {
            /** @description The token's name */
            name: string;
            /** Format: uuid */
            tenant_uuid: string;
            tenant_name: string;
            /** @description The user whom the token is for */
            user: {
                id: number;
                /** Format: uuid */
                uuid: string;
                firstname: string;
                lastname: string | null;
                exten: string | null;
            } | null;
            acl: string[];
            expires_at: string | null;
            main_tenant: boolean;
            /** @description Where phones fetch their files, without a slash at the end */
            provisioning_url: string;
            version: string;
        };
        /** @description RFC 9457; clients whose Accept is exactly application/json get an array of strings instead, as from Wazo */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            errors: {
                /** @description Dotted, from the body's or query's root; empty: the request as a whole */
                path: string;
                /** @enum {string} */
                code: "required" | "null" | "not_string" | "not_integer" | "not_boolean" | "not_object" | "not_list" | "not_uuid" | "not_date" | "one_of" | "too_long" | "too_short" | "too_small" | "out_of_range" | "pattern" | "characters" | "too_many" | "unusable" | "keys_not_object" | "position_not_integer" | "position_too_small" | "position_too_large" | "position_out_of_range" | "excluded_type" | "label_characters" | "not_found" | "reference_not_found" | "duplicate_destination" | "not_in_filter" | "lot_without_extension" | "slot_out_of_range" | "default_lot_missing" | "different_tenants" | "private_template" | "forward_needs_destination" | "no_voicemail" | "extension_taken" | "extension_is_feature_code" | "feature_code_taken" | "value_taken" | "default_lot_needed" | "setting_is_ours" | "expansion_does_not_fit" | "acl_too_wide" | "expires_too_late" | "tenant_not_empty" | "tenant_cycle" | "last_tenant" | "agent_logged" | "agent_not_logged" | "unknown_model" | "model_ambiguous" | "limit_type" | "boolean_type" | "limit_range" | "limit_zero" | "order_unknown" | "direction_unknown" | "bad_json" | "bad_request" | "body_too_large" | "not_own_page" | "too_many_attempts" | "token_or_link" | "link_invalid" | "token_missing" | "token_invalid" | "right_missing" | "tenant_forbidden" | "no_such_path" | "method_not_allowed" | "key_locked" | "job_state" | "no_pbx" | "key_not_pressable" | "no_current_call" | "press_refused" | "etag_mismatch" | "pbx_unavailable" | "too_many_streams" | "overloaded" | "internal";
                message: string;
                /** @description What the message is made of: by its code, it can be said in other languages */
                facts: {
                    [key: string]: unknown;
                };
            }[];
        };
        SignInInput: {
            token?: string;
            link?: string;
        };
        DestinationType: {
            type: string;
            /** @description Other spellings of the type */
            aliases?: string[];
            summary: string;
            /** @description false: it belongs to a person */
            in_templates: boolean;
            /** @description Whether it may have a lamp */
            lamp: boolean;
            parameters: {
                name: string;
                /**
                 * @description An id of `points_to`, one of `values`, a number to dial, or the number of a parking slot
                 * @enum {string}
                 */
                kind: "target" | "choice" | "extension" | "slot";
                required: boolean;
                /** @description Where only a few words are allowed */
                values?: string[];
                /** @description Those of `values` that have none */
                without_lamp?: string[];
                /** @description What is meant where it is left out */
                default?: string;
                /** @enum {string} */
                points_to?: "user" | "group" | "queue" | "conference" | "agent" | "filter_member" | "paging" | "parking_lot";
                /** @description What a number to dial is made of: a regular expression */
                pattern?: string;
                /** @description The address of what can be pointed to */
                collection?: string;
            }[];
        };
        Template: {
            id: number;
            /** Format: uuid */
            tenant_uuid: string;
            name: string | null;
            /** @description Position → key */
            keys: {
                [key: string]: components["schemas"]["Key"];
            };
            links: components["schemas"]["Link"][];
        };
        Key: {
            id: number;
            /** @description It comes from a template */
            inherited: boolean;
            blf: boolean;
            label: string | null;
            locked: boolean;
            destination: components["schemas"]["NamedDestination"];
        };
        NamedDestination: {
            /**
             * @description Logs an agent in or out of his queues; the lamp shows whether he is logged in.
             * @enum {string}
             */
            type: "agent";
            agent_id: number;
            /** @enum {string} */
            action: "login" | "logout" | "toggle";
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Switches a boss and secretary filter on or off for one of its members; the lamp shows whether it is on.
             * @enum {string}
             */
            type: "bsfilter";
            filter_member_id: number;
            /** @description The address of the user that it points to */
            href: string | null;
            filter_member_firstname: string | null;
            filter_member_lastname: string | null;
        } | {
            /**
             * @description Enters a conference room; the lamp shows whether somebody is in it.
             * @enum {string}
             */
            type: "conference";
            conference_id: number;
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Dials a number; the lamp is the one that this extension has, else one that can be set from outside.
             * @enum {string}
             */
            type: "custom";
            /** @description A number to dial */
            exten: string;
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Switches one of the user's forwards on or off, to a fixed number or one asked for; the lamp shows whether it is on.
             * @enum {string}
             */
            type: "forward";
            /** @enum {string} */
            forward: "busy" | "noanswer" | "unconditional";
            exten: string | null;
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Calls a group; the lamp rings while a caller waits for it.
             * @enum {string}
             */
            type: "group";
            group_id: number;
            /** @description The address of the user that it points to */
            href: string | null;
            group_name: string | null;
            group_label: string | null;
        } | {
            /**
             * @description Joins or leaves a group; the lamp shows whether the user is in it.
             * @enum {string}
             */
            type: "groupmember";
            group_id: number;
            /** @enum {string} */
            action: "join" | "leave" | "toggle";
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Starts, pauses and resumes recording of the current call.
             * @enum {string}
             */
            type: "onlinerec";
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Speaks to everyone in a paging group through the loudspeakers of their phones.
             * @enum {string}
             */
            type: "paging";
            paging_id: number;
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Takes back the call parked on one slot; the lamp shows whether a call is parked there.
             * @enum {string}
             */
            type: "park_position";
            position: number;
            parking_lot_id?: number | null;
            /** @description The address of the user that it points to */
            href: string | null;
            parking_lot_name: string | null;
        } | {
            /**
             * @description Parks the current call in a parking lot; without a lot, in the default lot of the tenant.
             * @enum {string}
             */
            type: "parking" | "park";
            parking_lot_id?: number | null;
            /** @description The address of the user that it points to */
            href: string | null;
            parking_lot_name: string | null;
        } | {
            /**
             * @description Calls a queue; the lamp rings while a caller waits in it.
             * @enum {string}
             */
            type: "queue";
            queue_id: number;
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Uses or switches a service of the PBX; the lamp of a service that can be switched shows whether it is on.
             * @enum {string}
             */
            type: "service";
            /** @enum {string} */
            service: "enablevm" | "vmusermsg" | "vmuserpurge" | "phonestatus" | "recsnd" | "calllistening" | "directoryaccess" | "fwdundoall" | "pickup" | "callrecord" | "incallfilter" | "enablednd";
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Transfers the current call, at once (blind) or after talking (attended).
             * @enum {string}
             */
            type: "transfer";
            /** @enum {string} */
            transfer: "blind" | "attended";
            /** @description The address of the user that it points to */
            href: string | null;
        } | {
            /**
             * @description Calls a user; the lamp shows whether he is free, ringing or busy.
             * @enum {string}
             */
            type: "user";
            user_id: number;
            /** @description The address of the user that it points to */
            href: string | null;
            user_firstname: string | null;
            user_lastname: string | null;
        };
        Link: {
            rel: string;
            href: string;
        };
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
            blf?: boolean;
            label?: string | null;
            destination: components["schemas"]["Destination"];
            /**
             * @description Templates only: wins over an own key at its position
             * @default false
             */
            locked?: boolean;
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
            action?: "login" | "logout" | "toggle";
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
            action?: "join" | "leave" | "toggle";
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
        /** @description What a write would change, with dry_run: nothing is stored. limit and offset page devices and problems */
        Plan: {
            counts: {
                devices: number;
                keys_moved: number;
                keys_dropped: number;
                problems: number;
            };
            /** @description Phones whose files would change; secrets blanked */
            devices: {
                id: string;
                mac: string;
                files: {
                    name: string;
                    diff: string;
                }[];
            }[];
            problems: {
                user_uuid: string | null;
                device_id: string;
                position: number | null;
                code: string;
                message: string;
            }[];
            /** @description Only of an exchange of phones */
            swap?: components["schemas"]["DeviceSwap"];
        };
        DeviceSwap: {
            counts: {
                keys: number;
                moved: number;
                dropped: number;
                cut: number;
                problems: number;
            };
            keys: {
                position: number;
                label: string;
                /** @description null: that phone has no button for it */
                before: components["schemas"]["KeyPlace"] | null;
                after: components["schemas"]["KeyPlace"] | null;
                /** @description The label as the new phone shows it */
                shown: string | null;
                cut: boolean;
                problem: components["schemas"]["KeyProblem"] | null;
            }[];
            expansions_dropped: string[];
            settings_dropped: string[];
            problems: components["schemas"]["PhoneProblem"][];
        };
        KeyPlace: {
            /** @enum {string} */
            area: "line" | "memory" | "module";
            /** @description Within its area, or its module */
            index: number;
            /** @description null: on the phone itself */
            module: number | null;
            page: number;
        };
        /** @description Why a key can not work now */
        KeyProblem: {
            code: string;
            message: string;
        };
        PhoneProblem: {
            /** @description null: it is about the whole phone */
            position: number | null;
            code: string;
            message: string;
        };
        TemplateUser: {
            user_id: number;
            template_id: number;
            links: components["schemas"]["Link"][];
        };
        TemplateUsersInput: {
            user_uuids?: string[];
            /** @description All users of the tenant that GET /users gives for it; {} is everybody */
            filter?: {
                search?: string;
                func_key_template_id?: number;
            };
        };
        WhyTemplateKey: {
            position: number;
            stack: components["schemas"]["WhyStep"][];
            /** @description Users of the template who have an own key in its place */
            users_overriding: number;
        };
        WhyStep: {
            /** @enum {string} */
            source: "own" | "template";
            template_id: number | null;
            template_name: string | null;
            key: components["schemas"]["Key"];
            wins: boolean;
            locked: boolean;
            /** @description Who changed it last; null where the audit does not tell */
            changed: {
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        UserKeys: {
            /** @description Of his own template; null where he has a shared one too */
            id: number | null;
            name: string | null;
            /** @description Position → key */
            keys: {
                [key: string]: components["schemas"]["Key"];
            };
        };
        UserKeyProblem: {
            /** @description null: on any phone */
            device_id: string | null;
            position: number | null;
            code: string;
            message: string;
        };
        WhyUserKey: {
            position: number;
            stack: components["schemas"]["WhyStep"][];
        };
        CopyKeysInput: {
            /** Format: uuid */
            from_user_uuid: string;
        };
        KeyHolder: {
            template_id: number;
            template_name: string | null;
            /** Format: uuid */
            tenant_uuid: string;
            position: number;
            label: string | null;
            /** @description null: the key is in a template */
            user_id: number | null;
            user_uuid: string | null;
            firstname: string | null;
            lastname: string | null;
        };
        User: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            firstname: string;
            lastname: string | null;
            email: string | null;
            language: string | null;
            ring_seconds: number;
            call_record_enabled: boolean;
            online_call_record_enabled: boolean;
            call_transfer_enabled: boolean;
            call_listening_enabled: boolean;
            outbound_enabled: boolean;
            pickup_groups: string[];
            func_key_template_id: number | null;
            voicemail: {
                number: string;
                enabled: boolean;
                /** @description Only for who has the right to see secrets */
                password?: string | null;
            } | null;
            lines: components["schemas"]["Line"][];
            services: components["schemas"]["Services"];
            forwards: components["schemas"]["Forwards"];
            links: components["schemas"]["Link"][];
        };
        Line: {
            id: number;
            extensions: components["schemas"]["Extension"][];
            endpoint_sip: {
                name: string;
                username: string;
                /** @description Only for who has the right to see secrets */
                password?: string | null;
                /** @description Whether Lampfield writes the endpoint into the PBX */
                managed: boolean;
            };
        };
        Extension: {
            exten: string;
        };
        /** @description Do not disturb, and call screening */
        Services: {
            dnd: components["schemas"]["Service"];
            incallfilter: components["schemas"]["Service"];
        };
        Service: {
            enabled: boolean;
        };
        Forwards: {
            busy: components["schemas"]["Forward"];
            noanswer: components["schemas"]["Forward"];
            unconditional: components["schemas"]["Forward"];
        };
        Forward: {
            enabled: boolean;
            destination: string | null;
        };
        UserInput: {
            firstname: string;
            /** @default null */
            lastname?: string | null;
            email?: string | null;
            language?: string | null;
            ring_seconds?: number;
            lines?: components["schemas"]["LineInput"][];
            voicemail?: components["schemas"]["VoicemailInput"] | null;
            func_key_template_id?: number | null;
            /** @default false */
            call_record_enabled?: boolean;
            /** @default true */
            online_call_record_enabled?: boolean;
            /** @default true */
            call_transfer_enabled?: boolean;
            /** @default false */
            call_listening_enabled?: boolean;
            /** @default true */
            outbound_enabled?: boolean;
            /**
             * @default [
             *       "default"
             *     ]
             */
            pickup_groups?: string[];
        };
        LineInput: {
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
            /** @default {} */
            endpoint_sip?: {
                name?: string | null;
                username?: string | null;
                password?: string | null;
                /** @default true */
                managed?: boolean;
            };
        };
        VoicemailInput: {
            number: string;
            password?: string | null;
            /** @default true */
            enabled?: boolean;
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
        /** @description Somebody who takes calls of queues while logged in. */
        Agent: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            number: string;
            firstname: string | null;
            lastname: string | null;
            password?: string | null;
            logged: boolean;
            logged_user_uuid: string | null;
            users: components["schemas"]["MemberUser"][];
            links: components["schemas"]["Link"][];
        };
        MemberUser: {
            id: number;
            /** Format: uuid */
            uuid: string;
            firstname: string;
            lastname: string | null;
        };
        AgentInput: {
            number: string;
            /** @default null */
            firstname?: string | null;
            /** @default null */
            lastname?: string | null;
            password?: string | null;
            users?: components["schemas"]["PersonReference"][];
        };
        PersonReference: {
            /** Format: uuid */
            uuid?: string;
            id?: number;
        };
        /** @description A number that rings all its members. */
        Group: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            label: string;
            name: string;
            extensions: components["schemas"]["Extension"][];
            members: {
                users: components["schemas"]["MemberUser"][];
            };
            links: components["schemas"]["Link"][];
        };
        GroupInput: {
            label: string;
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
            /** @default {} */
            members?: {
                users?: components["schemas"]["PersonReference"][];
            };
        };
        /** @description Callers wait here for an agent or a user. */
        Queue: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            name: string;
            label: string | null;
            /** @enum {string} */
            strategy: "ringall" | "leastrecent" | "fewestcalls" | "random" | "rrmemory" | "linear" | "wrandom" | "rrordered";
            extensions: components["schemas"]["Extension"][];
            members: {
                users: components["schemas"]["MemberUser"][];
                agents: components["schemas"]["MemberAgent"][];
            };
            links: components["schemas"]["Link"][];
        };
        MemberAgent: {
            id: number;
            /** Format: uuid */
            uuid: string;
            number: string;
        };
        QueueInput: {
            name: string;
            /** @default null */
            label?: string | null;
            /**
             * @default ringall
             * @enum {string}
             */
            strategy?: "ringall" | "leastrecent" | "fewestcalls" | "random" | "rrmemory" | "linear" | "wrandom" | "rrordered";
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
            /** @default {} */
            members?: {
                users?: components["schemas"]["PersonReference"][];
                agents?: components["schemas"]["PersonReference"][];
            };
        };
        /** @description A room where everyone who calls it hears everyone. */
        Conference: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            name: string | null;
            pin?: string | null;
            extensions: components["schemas"]["Extension"][];
            links: components["schemas"]["Link"][];
        };
        ConferenceInput: {
            /** @default null */
            name?: string | null;
            pin?: string | null;
            extensions?: {
                /** @description A number to dial */
                exten: string;
            }[];
        };
        /** @description A number that speaks through the loudspeakers of many phones at once. */
        Paging: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            number: string;
            name: string | null;
            members: {
                users: components["schemas"]["MemberUser"][];
            };
            callers: {
                users: components["schemas"]["MemberUser"][];
            };
            links: components["schemas"]["Link"][];
        };
        PagingInput: {
            number: string;
            /** @default null */
            name?: string | null;
            /** @default {} */
            members?: {
                users?: components["schemas"]["PersonReference"][];
            };
            /** @default {} */
            callers?: {
                users?: components["schemas"]["PersonReference"][];
            };
        };
        /** @description A number to park calls at, and the slots they wait in. One lot of a tenant is the default. */
        ParkingLot: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            name: string | null;
            slots_start: number;
            slots_end: number;
            /** @description Seconds until the call comes back */
            timeout: number | null;
            default: boolean;
            extensions: components["schemas"]["Extension"][];
            links: components["schemas"]["Link"][];
        };
        ParkingLotInput: {
            /** @default null */
            name?: string | null;
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
        /** @description Boss and secretary: calls for recipients go to surrogates while a surrogate has the filter on. */
        CallFilter: {
            id: number;
            /** Format: uuid */
            uuid: string;
            /** Format: uuid */
            tenant_uuid: string;
            name: string;
            /** @enum {string} */
            strategy: "all-recipients-then-linear-surrogates" | "all-recipients-then-all-surrogates" | "linear-surrogates-then-all-recipients" | "all-surrogates-then-all-recipients" | "all";
            recipients: {
                users: components["schemas"]["FilterMember"][];
            };
            surrogates: {
                users: components["schemas"]["FilterMember"][];
            };
            links: components["schemas"]["Link"][];
        };
        FilterMember: {
            id: number;
            /** Format: uuid */
            uuid: string;
            firstname: string;
            lastname: string | null;
            /** @description What keys point to */
            member_id: number;
            active: boolean;
        };
        CallFilterInput: {
            name: string;
            /**
             * @default all-recipients-then-linear-surrogates
             * @enum {string}
             */
            strategy?: "all-recipients-then-linear-surrogates" | "all-recipients-then-all-surrogates" | "linear-surrogates-then-all-recipients" | "all-surrogates-then-all-recipients" | "all";
            /** @default {} */
            recipients?: {
                users?: components["schemas"]["PersonReference"][];
            };
            /** @default {} */
            surrogates?: {
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
        SelfServiceLink: {
            /** Format: uri */
            url: string;
            /** Format: date-time */
            expires_at: string;
        };
        Device: {
            id: string;
            /** Format: uuid */
            tenant_uuid: string;
            mac: string;
            vendor: string | null;
            model: string | null;
            expansions: {
                model: string;
            }[];
            lines: {
                line: number;
                /** Format: uuid */
                user_uuid: string;
                user_id: number;
                firstname: string;
                lastname: string | null;
            }[];
            /** @description Whose keys it shows; null: those of the first line */
            keys_from: string | null;
            phone_settings: {
                [key: string]: string;
            };
            problems: components["schemas"]["PhoneProblem"][];
            applied: components["schemas"]["Applied"];
            provisioning: {
                window_until: string | null;
                compiled_at: string | null;
                last_fetch: {
                    file: string;
                    etag: string | null;
                    /** Format: date-time */
                    at: string;
                    firmware: string | null;
                    address: string;
                } | null;
                /** @description Only for who has the right to see secrets */
                url?: string;
            };
            links: components["schemas"]["Link"][];
        };
        Applied: {
            /** @enum {string} */
            state: "never_seen" | "current" | "behind" | "failed";
            /** @enum {string} */
            stage: "saved" | "compiled" | "notified" | "fetched" | "failed";
            saved_at: string | null;
            compiled_at: string | null;
            notified_at: string | null;
            fetched_at: string | null;
            /** @description How often it was told */
            attempts: number;
            next_attempt_at: string | null;
            job_id: string | null;
            /** @description Why it does not have its new keys, and what to do; null where it has them */
            why: string | null;
            /** @description The same as `why`, to be said in other languages */
            reason: {
                /** @enum {string} */
                code: "job_paused" | "files_being_made" | "files_unmade" | "refused" | "given_up" | "window_closed" | "window_open" | "no_pbx" | "no_line" | "not_told" | "pbx_away" | "refused_again" | "told" | "in_call" | "next" | "waiting";
                facts: {
                    [key: string]: string | number | null;
                };
            } | null;
        };
        DeviceInput: {
            /** @example 00:15:65:aa:bb:cc */
            mac: string;
            vendor?: string | null;
            model?: string | null;
            /** @default [] */
            expansions?: {
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
            phone_settings?: {
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
        SwappedDevice: {
            id: string;
            /** Format: uuid */
            tenant_uuid: string;
            mac: string;
            vendor: string | null;
            model: string | null;
            expansions: {
                model: string;
            }[];
            lines: {
                line: number;
                /** Format: uuid */
                user_uuid: string;
                user_id: number;
                firstname: string;
                lastname: string | null;
            }[];
            /** @description Whose keys it shows; null: those of the first line */
            keys_from: string | null;
            phone_settings: {
                [key: string]: string;
            };
            problems: components["schemas"]["PhoneProblem"][];
            applied: components["schemas"]["Applied"];
            provisioning: {
                window_until: string | null;
                compiled_at: string | null;
                last_fetch: {
                    file: string;
                    etag: string | null;
                    /** Format: date-time */
                    at: string;
                    firmware: string | null;
                    address: string;
                } | null;
                /** @description Only for who has the right to see secrets */
                url?: string;
            };
            links: components["schemas"]["Link"][];
            swap: components["schemas"]["DeviceSwap"];
        };
        DeviceFiles: {
            total: number;
            items: {
                name: string;
                content_type: string;
                body: string;
                etag: string;
            }[];
            pending: boolean;
            /** @description What it will get, where that is pending; null where it can not be compiled */
            next: {
                name: string;
                content_type: string;
                body: string;
            }[] | null;
        };
        DeviceActivity: {
            /** Format: date-time */
            at: string;
            file: string;
            firmware: string | null;
            address: string;
            /** @constant */
            event: "fetched";
            etag: string;
            /** @enum {number} */
            status: 200 | 304;
        } | {
            /** Format: date-time */
            at: string;
            file: string;
            firmware: string | null;
            address: string;
            /** @constant */
            event: "uploaded";
            bytes: number;
        } | {
            /** Format: date-time */
            at: string;
            file: string;
            firmware: string | null;
            address: string;
            /** @constant */
            event: "refused";
            reason: string;
        } | {
            /** Format: date-time */
            at: string;
            /** @constant */
            event: "notified";
            sip_event: string;
            attempt: number;
        } | {
            /** Format: date-time */
            at: string;
            /** @constant */
            event: "given_up";
            attempt: number;
        };
        PhoneSettings: {
            items: {
                /** @description Empty: every family */
                family: string;
                /** @description Empty: every model */
                model: string;
                settings: {
                    [key: string]: string;
                };
            }[];
        };
        PhoneSettingsInput: {
            items: {
                /** @default  */
                family?: string;
                /** @default  */
                model?: string;
                /** @description Parameter → value, written after what Lampfield writes */
                settings: {
                    [key: string]: string;
                };
            }[];
        };
        UnclaimedDevice: {
            mac: string;
            vendor: string;
            model: string | null;
            firmware: string | null;
            address: string;
            file: string;
            times: number;
            /** Format: date-time */
            first_seen: string;
            /** Format: date-time */
            last_seen: string;
            links: components["schemas"]["Link"][];
        };
        ClaimInput: {
            /** @default [] */
            expansions?: {
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
            phone_settings?: {
                [key: string]: string;
            };
        };
        Job: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            tenant_uuid: string;
            /** @enum {string} */
            kind: "publish" | "synchronize" | "restart";
            subject: string;
            actor: string;
            /** @enum {string} */
            state: "running" | "paused" | "cancelled" | "done";
            /** Format: date-time */
            created_at: string;
            ended_at: string | null;
            counts: {
                total: number;
                /** @description Phones whose files are still to be made */
                waiting: number;
                changed: number;
                to_tell: number;
                fetched: number;
                behind: number;
                never_seen: number;
                failed: number;
            };
            /** @description 0 to 1 */
            progress: number;
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
        PhoneModel: {
            vendor: string;
            family: string;
            model: string;
            /** @description What our knowledge rests on: verified, vendor documentation or community */
            support: string;
            line_keys: number;
            memory_keys: number;
            pages: number | null;
            sip_accounts: number;
            modules: components["schemas"]["ModuleFit"][];
            /** @description Positions with the most modules that fit */
            slots: number;
            blocks: components["schemas"]["KeyBlock"][];
            /** @description Where labels are: screen or paper */
            label: string | null;
            note: string | null;
            /** @description Fields that no source has confirmed */
            unverified: string[];
            sources: string[];
        };
        ModuleFit: {
            model: string;
            keys: number;
            max: number;
            places: components["schemas"]["KeyPlaces"];
        };
        /** @description Columns, rows and pages count from 1 */
        KeyPlaces: {
            /** @enum {string} */
            shape: "sides" | "column" | "row" | "grid";
            columns: number;
            rows: number;
            pages: number;
            per_page: number;
            /** @description Buttons of it that no key can be set on */
            fixed: {
                page: number;
                column: number;
                row: number;
                /** @enum {string} */
                is: "page_key" | "line";
            }[];
            label: ("screen" | "paper") | null;
            /** @description false: the places are a guess */
            confirmed: boolean;
            source: string | null;
        };
        /** @description The phone's line keys, its memory keys, or one attached module */
        KeyBlock: {
            /** @enum {string} */
            shape: "sides" | "column" | "row" | "grid";
            columns: number;
            rows: number;
            pages: number;
            per_page: number;
            /** @description Buttons of it that no key can be set on */
            fixed: {
                page: number;
                column: number;
                row: number;
                /** @enum {string} */
                is: "page_key" | "line";
            }[];
            label: ("screen" | "paper") | null;
            /** @description false: the places are a guess */
            confirmed: boolean;
            source: string | null;
            /** @enum {string} */
            area: "line" | "memory" | "module";
            /** @description null: on the phone itself */
            module: number | null;
            /** @description Of the module */
            model: string | null;
            keys: number;
            first_position: number;
        };
        UserLayout: {
            vendor: string;
            family: string;
            model: string;
            /** @description false: its family's safest row stands in */
            model_known: boolean;
            blocks: components["schemas"]["KeyBlock"][];
            slots: components["schemas"]["LayoutSlot"][];
            problems: components["schemas"]["PhoneProblem"][];
            /** @description null: a model was asked for */
            device_id: string | null;
            devices: components["schemas"]["UserPhone"][];
        };
        LayoutSlot: {
            /** @enum {string} */
            area: "line" | "memory" | "module";
            /** @description Within its area, or its module */
            index: number;
            /** @description null: on the phone itself */
            module: number | null;
            page: number;
            column: number;
            row: number;
            /** @description Over the whole phone: its own keys, then each module's */
            position: number;
            /** @enum {string} */
            kind: "own" | "inherited" | "locked" | "line" | "empty";
            key: components["schemas"]["ResolvedKey"] | null;
            /** @description The label as this phone shows it */
            shown: string;
            cut: boolean;
            /** @description Where it is cut: forms of it that this phone shows whole */
            shorter: string[];
            /** @description Characters had to be replaced or left out */
            replaced: boolean;
            lamp: components["schemas"]["SlotLamp"] | null;
            /** @description Of the template that an inherited or locked key is from */
            template_name: string | null;
            /** @description The key of the template that an own key covers */
            hides: components["schemas"]["HiddenKey"] | null;
            problem: components["schemas"]["KeyProblem"] | null;
        };
        ResolvedKey: {
            position: number;
            /** @description Not yet fitted; the target's name where the key has none of its own */
            label: string;
            /** @description Empty where it can not be dialled now */
            dial: string;
            /** @enum {string} */
            intent: "call" | "dial" | "toggle" | "transfer" | "record" | "park" | "retrieve";
            lamp: components["schemas"]["WatchedLamp"] | null;
            /** @description A ringing lamp may be answered from this key */
            pickup: boolean;
            inherited: boolean;
            locked: boolean;
            template_id: number | null;
            problem?: components["schemas"]["KeyProblem"];
        };
        WatchedLamp: {
            /** @description The extension to watch */
            watch: string;
            /** @enum {string} */
            kind: "line" | "toggle" | "slot" | "queue" | "conference";
        };
        SlotLamp: {
            /** @description The extension to watch */
            watch: string;
            /** @enum {string} */
            kind: "line" | "toggle" | "slot" | "queue" | "conference";
            /** @description What the live stream and lists call it; null where it differs per user */
            id: string | null;
        };
        HiddenKey: {
            label: string;
            template_id: number;
            template_name: string | null;
        };
        UserPhone: {
            id: string;
            mac: string;
            vendor: string | null;
            model: string | null;
            applied: components["schemas"]["Applied"];
        };
        Layout: {
            vendor: string;
            family: string;
            model: string;
            /** @description false: its family's safest row stands in */
            model_known: boolean;
            blocks: components["schemas"]["KeyBlock"][];
            slots: components["schemas"]["LayoutSlot"][];
            problems: components["schemas"]["PhoneProblem"][];
        };
        Lamp: {
            /** @description What the live stream calls it; null where its owner has no number */
            id: string | null;
            /** @enum {string} */
            kind: "line" | "toggle" | "slot" | "queue" | "conference";
            /** @enum {string} */
            state: "idle" | "ringing" | "busy" | "hold" | "parked" | "on" | "off" | "unavailable" | "unknown";
            exten: string | null;
            name: string;
            /** Format: uuid */
            tenant_uuid: string;
            owner: {
                /** @enum {string} */
                type: "user" | "group" | "queue" | "conference" | "agent" | "filter_member" | "paging" | "parking_lot";
                id: number;
                /** Format: uuid */
                uuid?: string;
            };
            /** @description Of a user's line: the services and forwards that he has on, by their names */
            switched_on?: string[];
        };
        KeyLamp: {
            id: string;
            /** @enum {string} */
            kind: "line" | "toggle" | "slot" | "queue" | "conference";
            /** @enum {string} */
            state: "idle" | "ringing" | "busy" | "hold" | "parked" | "on" | "off" | "unavailable" | "unknown";
            position: number;
            watch: string;
        };
        /** @description A key of a user or of a template, or a user's template */
        KeyEvent: {
            /** Format: uuid */
            tenant_uuid: string;
            /** Format: date-time */
            at: string;
            resource: string;
            /** @enum {string} */
            action: "create" | "update" | "delete";
            id: number | string;
            /** @description The one key; left out where all may have changed */
            position?: number;
        };
        TemplateEvent: {
            /** Format: uuid */
            tenant_uuid: string;
            /** Format: date-time */
            at: string;
            resource: string;
            /** @enum {string} */
            action: "create" | "update" | "delete";
            id: number | string;
        };
        DeviceEvent: {
            /** Format: uuid */
            tenant_uuid: string;
            /** Format: date-time */
            at: string;
            resource: string;
            /** @enum {string} */
            action: "create" | "update" | "delete";
            id: number | string;
            /**
             * @description Of resource device_files: the step it has taken
             * @enum {string}
             */
            stage?: "saved" | "compiled" | "notified" | "fetched" | "failed";
        };
        LampEvent: {
            /** Format: uuid */
            tenant_uuid: string;
            /** Format: date-time */
            at: string;
            id: string;
            /** @enum {string} */
            kind: "line" | "toggle" | "slot" | "queue" | "conference";
            /** @enum {string} */
            state: "idle" | "ringing" | "busy" | "hold" | "parked" | "on" | "off" | "unavailable" | "unknown";
        };
        /** @description A job that is further than before, or what somebody did to it */
        JobEvent: components["schemas"]["Job"] | {
            /** Format: uuid */
            tenant_uuid: string;
            /** Format: date-time */
            at: string;
            resource: string;
            /** @enum {string} */
            action: "create" | "update" | "delete";
            id: number | string;
        };
        /** @description Anything of the directory */
        StateEvent: {
            /** Format: uuid */
            tenant_uuid: string;
            /** Format: date-time */
            at: string;
            resource: string;
            /** @enum {string} */
            action: "create" | "update" | "delete";
            id: number | string;
            /** @description Of resource group_member */
            user_id?: number;
            /** @description Of resource call_filter_member */
            member_id?: number;
            /** @description What it is now, for what phones change too: services, forwards, log-in, membership */
            value?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description More has happened than is told: read again what you show */
        ReloadEvent: Record<string, never>;
        CallInput: {
            /** @description A number to dial */
            exten: string;
        };
        Diagnosis: {
            position: number;
            ok: boolean;
            steps: {
                step: string;
                ok: boolean;
                found: string;
                /** @description Only where it is not ok */
                fix?: string;
            }[];
            /** @description The first thing to do; null where all is well */
            fix: string | null;
        };
        SearchResult: {
            items: components["schemas"]["FoundItem"][];
        };
        FoundItem: {
            /** @enum {string} */
            kind: "user" | "group" | "queue" | "conference" | "agent" | "paging" | "parking_lot" | "parking_slot" | "filter_member" | "template" | "key" | "device";
            /** @description A parking slot's is its lot's; a phone's is text */
            id: number | string;
            uuid: string | null;
            /** Format: uuid */
            tenant_uuid: string;
            title: string;
            /** @description The title in Latin letters; null where it is written in them */
            latin: string | null;
            /** @description An email, a model, the template of a key; null without the right to list its kind */
            detail: string | null;
            /** @description The number that a key to it calls, and the slot itself */
            exten: string | null;
            /** @description Of an agent or paging: not an extension */
            number: string | null;
            /** @description Whether a key can point to it */
            target: boolean;
            /** @description Of a key */
            template_id: number | null;
            /** @description Of a key */
            position: number | null;
        };
        Tenant: {
            /** Format: uuid */
            uuid: string;
            /** @description null: the main tenant */
            parent_uuid: string | null;
            name: string;
            sip_server: string | null;
            outbound_context: string | null;
            /** @description The name of its PBX */
            pbx: string | null;
            links: components["schemas"]["Link"][];
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
        Pbx: {
            id: number;
            /** Format: uuid */
            uuid: string;
            name: string;
            /** @description Its secret is blanked without the right to see secrets */
            ami_url: string | null;
            sip_server: string | null;
            links: components["schemas"]["Link"][];
        };
        PbxInput: {
            name: string;
            ami_url?: string | null;
            sip_server?: string | null;
        };
        FeatureCode: {
            /** Format: uuid */
            uuid: string;
            exten: string;
            /** @enum {string} */
            feature: "phonestatus" | "paging" | "fwdundoall" | "fwdunc" | "fwdrna" | "fwdbusy" | "enablednd" | "callrecord" | "incallfilter" | "agentstaticlogtoggle" | "agentstaticlogin" | "agentstaticlogoff" | "calllistening" | "directoryaccess" | "bsfilter" | "groupmembertoggle" | "groupmemberjoin" | "groupmemberleave" | "phoneprogfunckey" | "pickup" | "recsnd" | "enablevm" | "vmuserpurge" | "vmusermsg" | "blindxfer" | "atxfer" | "togglerecord";
            enabled: boolean;
            links: components["schemas"]["Link"][];
        };
        FeatureCodeInput: {
            exten: string;
            enabled?: boolean;
        };
        Token: {
            /** Format: uuid */
            uuid: string;
            name: string;
            /** Format: uuid */
            tenant_uuid: string;
            user_uuid: string | null;
            acl: string[];
            expires_at: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: string;
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
        NewToken: {
            /** Format: uuid */
            uuid: string;
            name: string;
            /** Format: uuid */
            tenant_uuid: string;
            user_uuid: string | null;
            acl: string[];
            expires_at: string | null;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            token: string;
        };
        AuditEntry: {
            id: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            tenant_uuid: string;
            actor: string;
            /** @enum {string} */
            action: "create" | "update" | "delete";
            resource: string;
            resource_id: string;
            before: unknown;
            after: unknown;
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
export type Session = components['schemas']['Session'];
export type Problem = components['schemas']['Problem'];
export type SignInInput = components['schemas']['SignInInput'];
export type DestinationType = components['schemas']['DestinationType'];
export type Template = components['schemas']['Template'];
export type Key = components['schemas']['Key'];
export type NamedDestination = components['schemas']['NamedDestination'];
export type Link = components['schemas']['Link'];
export type TemplateInput = components['schemas']['TemplateInput'];
export type KeyInput = components['schemas']['KeyInput'];
export type Destination = components['schemas']['Destination'];
export type Plan = components['schemas']['Plan'];
export type DeviceSwap = components['schemas']['DeviceSwap'];
export type KeyPlace = components['schemas']['KeyPlace'];
export type KeyProblem = components['schemas']['KeyProblem'];
export type PhoneProblem = components['schemas']['PhoneProblem'];
export type TemplateUser = components['schemas']['TemplateUser'];
export type TemplateUsersInput = components['schemas']['TemplateUsersInput'];
export type WhyTemplateKey = components['schemas']['WhyTemplateKey'];
export type WhyStep = components['schemas']['WhyStep'];
export type UserKeys = components['schemas']['UserKeys'];
export type UserKeyProblem = components['schemas']['UserKeyProblem'];
export type WhyUserKey = components['schemas']['WhyUserKey'];
export type CopyKeysInput = components['schemas']['CopyKeysInput'];
export type KeyHolder = components['schemas']['KeyHolder'];
export type User = components['schemas']['User'];
export type Line = components['schemas']['Line'];
export type Extension = components['schemas']['Extension'];
export type Services = components['schemas']['Services'];
export type Service = components['schemas']['Service'];
export type Forwards = components['schemas']['Forwards'];
export type Forward = components['schemas']['Forward'];
export type UserInput = components['schemas']['UserInput'];
export type LineInput = components['schemas']['LineInput'];
export type VoicemailInput = components['schemas']['VoicemailInput'];
export type ServicesInput = components['schemas']['ServicesInput'];
export type ServiceInput = components['schemas']['ServiceInput'];
export type ForwardsInput = components['schemas']['ForwardsInput'];
export type ForwardInput = components['schemas']['ForwardInput'];
export type Agent = components['schemas']['Agent'];
export type MemberUser = components['schemas']['MemberUser'];
export type AgentInput = components['schemas']['AgentInput'];
export type PersonReference = components['schemas']['PersonReference'];
export type Group = components['schemas']['Group'];
export type GroupInput = components['schemas']['GroupInput'];
export type Queue = components['schemas']['Queue'];
export type MemberAgent = components['schemas']['MemberAgent'];
export type QueueInput = components['schemas']['QueueInput'];
export type Conference = components['schemas']['Conference'];
export type ConferenceInput = components['schemas']['ConferenceInput'];
export type Paging = components['schemas']['Paging'];
export type PagingInput = components['schemas']['PagingInput'];
export type ParkingLot = components['schemas']['ParkingLot'];
export type ParkingLotInput = components['schemas']['ParkingLotInput'];
export type CallFilter = components['schemas']['CallFilter'];
export type FilterMember = components['schemas']['FilterMember'];
export type CallFilterInput = components['schemas']['CallFilterInput'];
export type AgentLoginInput = components['schemas']['AgentLoginInput'];
export type FilterMemberInput = components['schemas']['FilterMemberInput'];
export type SelfServiceLink = components['schemas']['SelfServiceLink'];
export type Device = components['schemas']['Device'];
export type Applied = components['schemas']['Applied'];
export type DeviceInput = components['schemas']['DeviceInput'];
export type DeviceSwapInput = components['schemas']['DeviceSwapInput'];
export type SwappedDevice = components['schemas']['SwappedDevice'];
export type DeviceFiles = components['schemas']['DeviceFiles'];
export type DeviceActivity = components['schemas']['DeviceActivity'];
export type PhoneSettings = components['schemas']['PhoneSettings'];
export type PhoneSettingsInput = components['schemas']['PhoneSettingsInput'];
export type UnclaimedDevice = components['schemas']['UnclaimedDevice'];
export type ClaimInput = components['schemas']['ClaimInput'];
export type Job = components['schemas']['Job'];
export type JobInput = components['schemas']['JobInput'];
export type PhoneModel = components['schemas']['PhoneModel'];
export type ModuleFit = components['schemas']['ModuleFit'];
export type KeyPlaces = components['schemas']['KeyPlaces'];
export type KeyBlock = components['schemas']['KeyBlock'];
export type UserLayout = components['schemas']['UserLayout'];
export type LayoutSlot = components['schemas']['LayoutSlot'];
export type ResolvedKey = components['schemas']['ResolvedKey'];
export type WatchedLamp = components['schemas']['WatchedLamp'];
export type SlotLamp = components['schemas']['SlotLamp'];
export type HiddenKey = components['schemas']['HiddenKey'];
export type UserPhone = components['schemas']['UserPhone'];
export type Layout = components['schemas']['Layout'];
export type Lamp = components['schemas']['Lamp'];
export type KeyLamp = components['schemas']['KeyLamp'];
export type KeyEvent = components['schemas']['KeyEvent'];
export type TemplateEvent = components['schemas']['TemplateEvent'];
export type DeviceEvent = components['schemas']['DeviceEvent'];
export type LampEvent = components['schemas']['LampEvent'];
export type JobEvent = components['schemas']['JobEvent'];
export type StateEvent = components['schemas']['StateEvent'];
export type ReloadEvent = components['schemas']['ReloadEvent'];
export type CallInput = components['schemas']['CallInput'];
export type Diagnosis = components['schemas']['Diagnosis'];
export type SearchResult = components['schemas']['SearchResult'];
export type FoundItem = components['schemas']['FoundItem'];
export type Tenant = components['schemas']['Tenant'];
export type TenantInput = components['schemas']['TenantInput'];
export type Pbx = components['schemas']['Pbx'];
export type PbxInput = components['schemas']['PbxInput'];
export type FeatureCode = components['schemas']['FeatureCode'];
export type FeatureCodeInput = components['schemas']['FeatureCodeInput'];
export type Token = components['schemas']['Token'];
export type TokenInput = components['schemas']['TokenInput'];
export type NewToken = components['schemas']['NewToken'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type ParameterTenant = components['parameters']['tenant'];
export type ParameterResume = components['parameters']['resume'];
export type ParameterVersion = components['parameters']['version'];
export type $defs = Record<string, never>;
export interface operations {
    getSession: {
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
                    "application/json": components["schemas"]["Session"];
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
    postSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description uuid of a tenant at or below the token's own, which is the default */
                "Wazo-Tenant"?: components["parameters"]["tenant"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
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
    deleteSession: {
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
                    "application/json": components["schemas"]["DestinationType"][];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Template"][];
                    };
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
                    "application/json": components["schemas"]["Template"];
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
                    "application/json": components["schemas"]["Template"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["TemplateUser"][];
                    };
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
                    "application/json": components["schemas"]["Key"];
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
    getFunckeysTemplatesTemplateIdPositionWhy: {
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
                    "application/json": components["schemas"]["WhyTemplateKey"];
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
                    "application/json": components["schemas"]["UserKeys"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["TemplateUser"][];
                    };
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["UserKeyProblem"][];
                    };
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
    getUsersUserIdFunckeysPositionWhy: {
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
                    "application/json": components["schemas"]["WhyUserKey"];
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
                    "application/json": components["schemas"]["Key"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["KeyHolder"][];
                    };
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["User"][];
                    };
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
                    "application/json": components["schemas"]["User"];
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
                    "application/json": components["schemas"]["User"];
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
                    "application/json": components["schemas"]["Services"];
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
                    "application/json": components["schemas"]["Service"];
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
                    "application/json": components["schemas"]["Service"];
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
                    "application/json": components["schemas"]["Service"];
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
                    "application/json": components["schemas"]["Service"];
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
                    "application/json": components["schemas"]["Forwards"];
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
                    "application/json": components["schemas"]["Forward"];
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
                    "application/json": components["schemas"]["Forward"];
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
                    "application/json": components["schemas"]["Forward"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Agent"][];
                    };
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
                    "application/json": components["schemas"]["Agent"];
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
                    "application/json": components["schemas"]["Agent"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Group"][];
                    };
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
                    "application/json": components["schemas"]["Group"];
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
                    "application/json": components["schemas"]["Group"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Queue"][];
                    };
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
                    "application/json": components["schemas"]["Queue"];
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
                    "application/json": components["schemas"]["Queue"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Conference"][];
                    };
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
                    "application/json": components["schemas"]["Conference"];
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
                    "application/json": components["schemas"]["Conference"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Paging"][];
                    };
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
                    "application/json": components["schemas"]["Paging"];
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
                    "application/json": components["schemas"]["Paging"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["ParkingLot"][];
                    };
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
                    "application/json": components["schemas"]["ParkingLot"];
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
                    "application/json": components["schemas"]["ParkingLot"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["CallFilter"][];
                    };
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
                    "application/json": components["schemas"]["CallFilter"];
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
                    "application/json": components["schemas"]["CallFilter"];
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
    postUsersUserIdLinks: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SelfServiceLink"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Device"][];
                    };
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
                    "application/json": components["schemas"]["Device"];
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
                    "application/json": components["schemas"]["Device"];
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
            /** @description The answer, or with dry_run the plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwappedDevice"] | components["schemas"]["Plan"];
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
                    "application/json": components["schemas"]["DeviceFiles"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["DeviceActivity"][];
                    };
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
                    "application/json": components["schemas"]["PhoneSettings"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["UnclaimedDevice"][];
                    };
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
                    "application/json": components["schemas"]["UnclaimedDevice"];
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
                    "application/json": components["schemas"]["Device"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Job"][];
                    };
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
                    "application/json": components["schemas"]["Job"];
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
                    "application/json": components["schemas"]["Job"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["PhoneModel"][];
                    };
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
                /** @description the model to draw on where the user has no phone */
                stand_in?: string;
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
                    "application/json": components["schemas"]["UserLayout"];
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
    postUsersUserIdLayout: {
        parameters: {
            query?: {
                /** @description draw on this phone of the user; by default the first of `devices` */
                device_id?: string;
                /** @description the model to draw on where the user has no phone */
                stand_in?: string;
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserLayout"];
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
                    "application/json": components["schemas"]["Layout"];
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
    postFunckeysTemplatesTemplateIdLayout: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateInput"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Layout"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Lamp"][];
                    };
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["KeyLamp"][];
                    };
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
            /** @description Events; `x-events` has the schema of the data of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
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
    postUsersUserIdCalls: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallInput"];
            };
        };
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
                    "application/json": components["schemas"]["Diagnosis"];
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
    getSearch: {
        parameters: {
            query?: {
                /** @description words of a name, or a number; the first of each kind where it is left out */
                search?: string;
                /** @description only these, separated by commas: user, group, queue, conference, agent, paging, parking_lot, parking_slot, filter_member, template, key, device */
                kinds?: string;
                /** @description only the one with this id, of the kinds that are asked for; a slot by the id of its lot */
                id?: string;
                /** @description so many of each kind: 5 by default, at most 50 */
                limit?: string;
                /** @description the tenants below as well */
                recurse?: string;
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
                    "application/json": components["schemas"]["SearchResult"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Tenant"][];
                    };
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
                    "application/json": components["schemas"]["Tenant"];
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
                    "application/json": components["schemas"]["Tenant"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Pbx"][];
                    };
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
                    "application/json": components["schemas"]["Pbx"];
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
                    "application/json": components["schemas"]["Pbx"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["FeatureCode"][];
                    };
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
                    "application/json": components["schemas"]["FeatureCode"];
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["Token"][];
                    };
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
                    "application/json": components["schemas"]["NewToken"];
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
                    "application/json": components["schemas"]["Token"];
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
                /** @description exactly this user_id */
                user_id?: string;
                /** @description exactly this template_id */
                template_id?: string;
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
                    "application/json": {
                        total: number;
                        items: components["schemas"]["AuditEntry"][];
                    };
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
