namespace EncordPS.Transport;

/// <summary>The two protocols of the service; they differ in signature, headers and envelope.</summary>
internal enum ApiKind
{
    /// <summary>POST /public with the real method in the body.</summary>
    Legacy,

    /// <summary>/v2/public/… with the usual methods and statuses.</summary>
    V2,
}
