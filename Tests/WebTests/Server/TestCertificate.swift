/// A certificate for `localhost` that nobody trusts, and its key, which is no secret.
enum TestCertificate {
    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBmjCCAUGgAwIBAgIUI59sNntBPQGNgZfO2FOb84vJY3YwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzE5MTQwNVoYDzIxMjYxMDMw
        MTkxNDA1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAATjcO3f1j/QNWABpI6mGFeE6O4NH9mBtN0lG8NKvObf2xAnRz0qq21/
        X1pdOSGYHg+q5KFUSOINHdTM7Fzq+Pqdo28wbTAdBgNVHQ4EFgQUI1hQPk1O97in
        wEGZCiDmFgReRmYwHwYDVR0jBBgwFoAUI1hQPk1O97inwEGZCiDmFgReRmYwDwYD
        VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
        zj0EAwIDRwAwRAIgNW7tUZnmcgeLSuMKUdC1ZMwkKq1MkO8iRONdBkW4YTkCIFQv
        8G2h5kvh+3WC+WBrtj9bcJxzD5ksyDz7CgWoW7c+
        -----END CERTIFICATE-----
        """

    static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwC8HCTjiscHaTVV/
        wQZUH1ZIDXgi9BzdBxmtisOufpShRANCAATjcO3f1j/QNWABpI6mGFeE6O4NH9mB
        tN0lG8NKvObf2xAnRz0qq21/X1pdOSGYHg+q5KFUSOINHdTM7Fzq+Pqd
        -----END PRIVATE KEY-----
        """

    /// A key of no certificate.
    static let otherKey = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIJrwyAn7lAIyQO7MfagG9pB5Sq4fpXqtVkxq61hVqL8moAoGCCqGSM49
        AwEHoUQDQgAEgAdou2bPBjx/A/Tvr8E++HCGpnpnat/NbYXQl0aC1+Gv46D62Unf
        IanyiK7A1f8UVaqIV9Pp/J3JmuHxOs4rbg==
        -----END EC PRIVATE KEY-----
        """
}
